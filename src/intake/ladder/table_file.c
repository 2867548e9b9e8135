#include "intake/ladder/table_file.h"

#include "base/utf8.h"
#include "format/csv.h"
#include "format/encoding.h"
#include "intake/ladder/file_look.h"
#include "intake/ladder/ladder_maker.h"
#include "intake/ladder/own_table.h"
#include "intake/ladder/table_ladder.h"

#include <assert.h>
#include <string.h>

enum { TITLE_LINES_MOST = 10 };

/* Lines above the table, which have fewer cells than it: their bytes become
 * spaces, so that lines keep their numbers. */
struct above {
    struct str bytes;
    struct str titles[TITLE_LINES_MOST];
    size_t count;
};

static struct str first_line(struct str bytes, size_t *begin)
{
    struct str line = {0};
    for (*begin = 0; *begin < bytes.length; *begin += line.length + 1) {
        struct str rest = str_part(bytes, *begin, bytes.length);
        str_next(&rest, '\n', &line);
        if (str_trim(line).length)
            return line;
    }
    return (struct str){0};
}

static size_t delimiters_in(struct str line)
{
    size_t count = 0;
    for (size_t i = 0; i < line.length; i++)
        count += line.at[i] == ',' || line.at[i] == ';' || line.at[i] == '\t';
    return count;
}

/* The only cell of a line, without its quotes; empty when there are more. */
static struct str lone_cell(struct str line)
{
    static const char ends[] = ",;\t\r ";
    while (line.length
           && memchr(ends, line.at[line.length - 1], sizeof(ends) - 1))
        line.length--;
    bool is_quoted = line.length > 2 && line.at[0] == '"'
                     && line.at[line.length - 1] == '"';
    struct str inner = is_quoted ? str_part(line, 1, line.length - 2) : line;
    bool is_lone = inner.length && !memchr(inner.at, '"', inner.length)
                   && (is_quoted || delimiters_in(inner) == 0);
    return is_lone ? str_trim(inner) : (struct str){0};
}

/* True when the first line that says something has one cell, and another one
 * follows. */
static bool has_title_line(struct str bytes, size_t *begin, struct str *line,
                           struct str *title)
{
    size_t next_begin = 0;
    *line = first_line(bytes, begin);
    *title = lone_cell(*line);
    if (!title->length)
        return false;
    struct str rest = str_part(bytes, *begin + line->length + 1, bytes.length);
    return first_line(rest, &next_begin).length > 0;
}

static void take_titles(struct arena *mem, struct str bytes,
                        struct above *above)
{
    size_t begin = 0;
    struct str line = {0}, title = {0};
    *above = (struct above){.bytes = bytes};
    if (!has_title_line(bytes, &begin, &line, &title))
        return;
    char *copy = ARENA_ARRAY(mem, char, bytes.length);
    memcpy(copy, bytes.at, bytes.length);
    above->bytes = (struct str){copy, bytes.length};
    while (above->count < TITLE_LINES_MOST
           && has_title_line(above->bytes, &begin, &line, &title)) {
        above->titles[above->count++] = str_copy(mem, title);
        memset(copy + begin, ' ', line.length);
    }
}

static bool read_grid(struct arena *mem, struct str bytes, struct grid *grid,
                      struct str *title, struct fault *fault)
{
    struct csv csv;
    struct above above;
    if (str_has_prefix(bytes, "\xEF\xBB\xBF"))
        bytes = str_part(bytes, 3, bytes.length);
    take_titles(mem, bytes, &above);
    *title = above.titles[0];
    return csv_read(mem, above.bytes, &grid_csv_limits, &csv, fault)
           && grid_of_csv(mem, &csv, grid, fault);
}

/* Whole lines from the front. */
static struct str front_of(struct str bytes)
{
    struct str front = file_front(bytes);
    if (front.length < bytes.length)
        while (front.length > 0 && front.at[front.length - 1] != '\n')
            front.length--;
    return front;
}

static bool is_regular(const struct csv *csv)
{
    size_t full = 0;
    for (size_t i = 0; i < csv->row_count; i++) {
        if (csv->rows[i].surplus)
            return false;
        full += csv->rows[i].cell_count == csv->header.count;
    }
    return csv->header.count >= 2 && csv->row_count >= 1
           && full * 10 >= csv->row_count * 8;
}

/* Cells begin with words and not with the spaces that prose has behind its
 * commas. */
static bool has_prose_commas(struct str bytes, char delimiter)
{
    size_t all = 0, spaced = 0;
    for (size_t i = 0; i + 1 < bytes.length; i++) {
        all += bytes.at[i] == delimiter;
        spaced += bytes.at[i] == delimiter && bytes.at[i + 1] == ' ';
    }
    return delimiter != '\t' && spaced * 2 > all;
}

/* As a page, JSON, a list or a Markdown document begins. */
static bool begins_otherwise(struct str bytes)
{
    static const char signs[] = "#<{[|";
    return bytes.length && memchr(signs, bytes.at[0], sizeof(signs) - 1);
}

bool csv_ladder_looks_like(struct str file_name, struct str bytes)
{
    if (begins_otherwise(bytes)
        || file_suffix_is(file_name, " .md .markdown .html .htm .vue .json .js "
                                     ".ts .yaml .yml .xlsx"))
        return false;
    if (file_suffix_is(file_name, " .csv .tsv"))
        return true;
    struct arena *mem = arena_open();
    struct fault ignored = {0};
    struct csv csv;
    struct above above;
    take_titles(mem, front_of(bytes), &above);
    bool is_csv = csv_read(mem, above.bytes, &grid_csv_limits, &csv, &ignored)
                  && is_regular(&csv)
                  && !has_prose_commas(above.bytes, csv.delimiter);
    arena_close(mem);
    return is_csv;
}

static void note_windows(struct reading *reading)
{
    struct ladder_maker maker;
    maker_open(reading->mem, str_chars(reading->mem, reading->file_name),
               &maker);
    maker_skip(&maker, 1,
               STR_LITERAL("the file is not UTF-8; it was read as "
                           "windows-1252: look at accented letters"));
    reading_skip(reading, maker_skips(&maker));
}

static bool text_read(struct reading *reading, struct str bytes,
                      struct fault *fault)
{
    struct grid *grid = ARENA_NEW(reading->mem, struct grid);
    struct fault found = {0};
    struct str title = {0};
    if (!read_grid(reading->mem, bytes, grid, &title, &found))
        return fault_set(fault, found.kind, "%.*s:%s", STR(reading->file_name),
                         found.message);
    struct grid_list grids = {grid, 1};
    if (own_table_is(&grids))
        return own_table_read(reading, &grids, fault);
    grid->name = title;
    return tables_read(reading, &grids, fault);
}

bool csv_ladder_read(struct reading *reading, struct str bytes,
                     struct fault *fault)
{
    assert(reading && fault);
    struct str text = {0};
    enum encoding encoding = ENCODING_UTF8;
    if (!encoding_read(reading->mem, bytes, &text, &encoding))
        return fault_set(fault, FAULT_INPUT, "%.*s: byte %zu is not UTF-8 text",
                         STR(reading->file_name), utf8_fault_at(bytes) + 1);
    if (!text_read(reading, text, fault))
        return false;
    if (encoding == ENCODING_WINDOWS)
        note_windows(reading);
    return true;
}
