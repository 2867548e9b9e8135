#include "intake/sheet.h"

#include "base/disguise.h"
#include "base/utf8.h"
#include "intake/sheet_book.h"
#include "intake/sheet_day.h"

#include <assert.h>
#include <string.h>

static const char no_break_space[] = "\xC2\xA0";

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/* White space at the front, in bytes. */
static size_t space_width(struct str s)
{
    if (str_has_prefix(s, no_break_space))
        return 2;
    return s.length && is_space(s.at[0]) ? 1 : 0;
}

/* On one line: runs of white space become one space, none at the ends. */
static struct str flatten(struct arena *mem, struct str s)
{
    char *at = ARENA_ARRAY(mem, char, s.length + 1);
    size_t length = 0;
    s = str_trim(s);
    for (size_t i = 0; i < s.length;) {
        size_t width = space_width(str_part(s, i, s.length));
        if (width == 0)
            at[length++] = s.at[i++];
        else if (at[length - 1] != ' ')
            at[length++] = ' ';
        i += width;
    }
    return (struct str){at, length};
}

/* As it may stand in a message: one line, not too wide, no control. */
static struct str quotable(struct arena *mem, struct str s)
{
    enum { MOST_COLUMNS = 60 };
    s = str_part(s, 0, 8 * MOST_COLUMNS);
    struct str line = disguise_show(mem, flatten(mem, utf8_clean(mem, s)));
    struct str front = utf8_front(line, MOST_COLUMNS);
    return front.length < line.length ? str_format(mem, "%.*s...", STR(front))
                                      : front;
}

static struct csv_cell cell_at(const struct sheet *sheet, size_t row_index,
                               size_t column)
{
    size_t header_index = sheet->map.header_index[column];
    if (header_index == COLUMN_ABSENT)
        return (struct csv_cell){0};
    return csv_cell(&sheet->csv.rows[row_index], header_index);
}

static void note(struct sheet *sheet, size_t row_index, struct csv_cell cell,
                 struct str message)
{
    sheet->is_bad[row_index] = true;
    problem_add(&sheet->problems, cell.line, cell.column,
                str_format(sheet->mem, "row %d, %.*s",
                           sheet->csv.rows[row_index].number, STR(message)));
}

void sheet_problem(struct sheet *sheet, size_t row_index, size_t column,
                   struct str value, struct str why)
{
    assert(column < sheet->columns.count && row_index < sheet->csv.row_count);
    struct arena *mem = sheet->mem;
    size_t header_index = sheet->map.header_index[column];
    assert(header_index != COLUMN_ABSENT);
    struct str title = quotable(mem, sheet->csv.header.at[header_index]);
    note(sheet, row_index, cell_at(sheet, row_index, column),
         value.length
             ? str_format(mem, "column \"%.*s\", \"%.*s\": %.*s", STR(title),
                          STR(quotable(mem, value)), STR(why))
             : str_format(mem, "column \"%.*s\": %.*s", STR(title), STR(why)));
}

static void surplus_check(struct sheet *sheet, size_t row_index)
{
    const struct csv_cell *surplus = sheet->csv.rows[row_index].surplus;
    if (!surplus)
        return;
    note(sheet, row_index, *surplus,
         str_format(sheet->mem,
                    "\"%.*s\": it stands beyond the last column; text with "
                    "a %s in it needs quotes around",
                    STR(quotable(sheet->mem, surplus->text)),
                    sheet->csv.delimiter == '\t'  ? "tab"
                    : sheet->csv.delimiter == ';' ? "semicolon"
                                                  : "comma"));
}

bool sheet_read(struct arena *mem, struct str bytes, struct column_list columns,
                struct sheet *sheet, struct fault *fault)
{
    assert(mem && sheet && fault);
    struct sheet read = {.mem = mem, .columns = columns};
    if (!sheet_book_read(mem, bytes, columns, &read.csv, fault)
        || !columns_find(mem, columns, &read.csv, &read.map, fault))
        return false;
    read.is_bad = ARENA_ARRAY(mem, bool, read.csv.row_count);
    problem_open(mem, &read.problems);
    for (size_t i = 0; i < read.csv.row_count; i++)
        surplus_check(&read, i);
    *sheet = read;
    return true;
}

/* True with *text the trimmed cell, which may be empty. */
static bool text_read(struct sheet *sheet, size_t row_index, size_t column,
                      size_t most_bytes, struct str *text)
{
    *text = (struct str){0};
    struct str found = str_trim(cell_at(sheet, row_index, column).text);
    if (found.length == 0 && sheet->columns.at[column].is_needed) {
        sheet_problem(sheet, row_index, column, found,
                      STR_LITERAL("it is empty"));
        return false;
    }
    if (found.length > most_bytes) {
        sheet_problem(sheet, row_index, column, found,
                      str_format(sheet->mem,
                                 "it is too long: there is room for %zu "
                                 "characters, fewer with accents",
                                 most_bytes));
        return false;
    }
    *text = found;
    return true;
}

static bool has_control(struct arena *mem, struct str flat)
{
    return !str_same(utf8_clean(mem, flat), flat);
}

static bool control_problem(struct sheet *sheet, size_t row_index,
                            size_t column, struct str value)
{
    sheet_problem(sheet, row_index, column, value,
                  STR_LITERAL("it has a control character in it"));
    return false;
}

static bool disguise_check(struct sheet *sheet, size_t row_index, size_t column,
                           struct str flat, bool is_address)
{
    size_t at = disguise_find(flat, is_address);
    struct str rest = str_part(flat, at, flat.length);
    uint32_t code;
    if (!utf8_next(&rest, &code))
        return true;
    sheet_problem(sheet, row_index, column, flat,
                  str_format(sheet->mem,
                             "it has a character in it that nobody sees, "
                             "U+%04X; write it anew",
                             (unsigned)code));
    return false;
}

bool sheet_line(struct sheet *sheet, size_t row_index, size_t column,
                size_t most_bytes, struct str *line)
{
    struct str text;
    *line = (struct str){0};
    if (!text_read(sheet, row_index, column, most_bytes, &text))
        return false;
    struct str flat = flatten(sheet->mem, text);
    if (has_control(sheet->mem, flat))
        return control_problem(sheet, row_index, column, text);
    if (!disguise_check(sheet, row_index, column, flat, false))
        return false;
    *line = flat;
    return true;
}

bool sheet_address(struct sheet *sheet, size_t row_index, size_t column,
                   size_t most_bytes, struct str *line)
{
    struct str found;
    *line = (struct str){0};
    if (!sheet_line(sheet, row_index, column, most_bytes, &found)
        || !disguise_check(sheet, row_index, column, found, true))
        return false;
    *line = found;
    return true;
}

/* With LF for CR LF and CR. */
static struct str with_line_feeds(struct arena *mem, struct str s)
{
    char *at = ARENA_ARRAY(mem, char, s.length + 1);
    size_t length = 0;
    for (size_t i = 0; i < s.length; i++) {
        bool is_pair = s.at[i] == '\r' && i + 1 < s.length
                       && s.at[i + 1] == '\n';
        if (!is_pair)
            at[length++] = s.at[i] == '\r' ? '\n' : s.at[i];
    }
    return (struct str){at, length};
}

bool sheet_text(struct sheet *sheet, size_t row_index, size_t column,
                struct str *text)
{
    struct str found;
    *text = (struct str){0};
    if (!text_read(sheet, row_index, column, SHEET_TEXT_BYTES, &found))
        return false;
    struct str lines = with_line_feeds(sheet->mem, found);
    if (has_control(sheet->mem, lines))
        return control_problem(sheet, row_index, column, found);
    *text = lines;
    return true;
}

bool sheet_email(struct sheet *sheet, size_t row_index, size_t column,
                 struct str *email)
{
    struct str line;
    *email = (struct str){0};
    if (!sheet_address(sheet, row_index, column, SHEET_LINE_BYTES + EMAIL_BYTES,
                       &line))
        return false;
    struct str address = email_in(line);
    const char *why = line.length ? email_fault(address) : NULL;
    if (why) {
        sheet_problem(sheet, row_index, column, line, str_of(why));
        return false;
    }
    *email = str_fold(sheet->mem, address);
    return true;
}

bool sheet_day(struct sheet *sheet, size_t row_index, size_t column,
               struct day *day)
{
    struct str line;
    struct str why;
    *day = DAY_NONE;
    if (!sheet_line(sheet, row_index, column, SHEET_LINE_BYTES, &line))
        return false;
    if (line.length == 0 || sheet_day_parse(sheet->mem, line, day, &why))
        return true;
    sheet_problem(sheet, row_index, column, line, why);
    return false;
}

bool sheet_link(struct sheet *sheet, size_t row_index, size_t column,
                struct str *link)
{
    struct str line;
    *link = (struct str){0};
    if (!sheet_line(sheet, row_index, column, SHEET_TEXT_BYTES, &line))
        return false;
    struct str folded = str_fold(sheet->mem, line);
    bool is_link = str_has_prefix(folded, "https://")
                   || str_has_prefix(folded, "http://");
    bool has_space = str_find(line, STR_LITERAL(" ")) < line.length;
    if (line.length && (!is_link || has_space)) {
        sheet_problem(sheet, row_index, column, line,
                      STR_LITERAL("it is no link that begins with https:// or "
                                  "http://"));
        return false;
    }
    *link = line;
    return true;
}
