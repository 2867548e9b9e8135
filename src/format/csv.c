#include "format/csv.h"

#include "base/list.h"
#include "base/utf8.h"

#include <assert.h>
#include <limits.h>
#include <string.h>

const struct csv_limits csv_usual_limits = {
    .most_rows = 100 * 1000,
    .most_columns = 200,
    .most_cell_bytes = 64 * 1024,
};

struct reader {
    struct arena *mem;
    const struct csv_limits *limits;
    struct fault *fault;
    struct str bytes;
    size_t at;
    size_t line_start;
    int line;
    int row_number;
    char delimiter;
    size_t most_kept;  /* cells of a row; the header's, once it is known */
    struct list cells; /* of the row being read, up to most_kept */
    bool has_text;     /* the row being read has a cell with text */
    struct csv_cell *surplus;
};

static bool at_end(const struct reader *in)
{
    return in->at == in->bytes.length;
}

static bool at_line_end(const struct reader *in)
{
    return at_end(in) || in->bytes.at[in->at] == '\n'
           || in->bytes.at[in->at] == '\r';
}

static int column_of(const struct reader *in)
{
    return (int)(in->at - in->line_start) + 1;
}

static void step_over_line_end(struct reader *in)
{
    bool is_pair = in->at + 1 < in->bytes.length && in->bytes.at[in->at] == '\r'
                   && in->bytes.at[in->at + 1] == '\n';
    in->at += is_pair ? 2 : 1;
    in->line++;
    in->line_start = in->at;
}

/* The text of a quoted cell, whose doubled quotes become one. */
static struct str without_doubles(struct arena *mem, struct str quoted)
{
    if (quoted.length == 0 || !memchr(quoted.at, '"', quoted.length))
        return quoted;
    char *at = ARENA_ARRAY(mem, char, quoted.length);
    size_t length = 0;
    for (size_t i = 0; i < quoted.length; i++) {
        at[length++] = quoted.at[i];
        if (quoted.at[i] == '"')
            i++;
    }
    return (struct str){at, length};
}

/* Stops behind the quote that closes the cell; false when none does. */
static bool step_over_quoted(struct reader *in)
{
    in->at++;
    while (!at_end(in)) {
        bool is_quote = in->bytes.at[in->at] == '"';
        if (is_quote && in->at + 1 < in->bytes.length
            && in->bytes.at[in->at + 1] == '"')
            in->at += 2;
        else if (is_quote) {
            in->at++;
            return true;
        } else if (at_line_end(in))
            step_over_line_end(in);
        else
            in->at++;
    }
    return false;
}

static bool quoted_read(struct reader *in, struct csv_cell *cell)
{
    size_t start = in->at + 1;
    if (!step_over_quoted(in))
        return fault_set(in->fault, FAULT_INPUT,
                         "%d:%d: the quote that opens this cell is never "
                         "closed",
                         cell->line, cell->column);
    if (!at_line_end(in) && in->bytes.at[in->at] != in->delimiter)
        return fault_set(in->fault, FAULT_INPUT,
                         "%d:%d: text behind the quote that closes a cell; a "
                         "quote inside one is written twice",
                         in->line, column_of(in));
    cell->text = without_doubles(
        in->mem, str_part(in->bytes, start, in->at - 1 - start));
    return true;
}

static void bare_read(struct reader *in, struct csv_cell *cell)
{
    size_t start = in->at;
    while (!at_line_end(in) && in->bytes.at[in->at] != in->delimiter)
        in->at++;
    cell->text = str_part(in->bytes, start, in->at - start);
}

static bool cell_read(struct reader *in, struct csv_cell *cell)
{
    *cell = (struct csv_cell){.line = in->line, .column = column_of(in)};
    if (at_end(in) || in->bytes.at[in->at] != '"')
        bare_read(in, cell);
    else if (!quoted_read(in, cell))
        return false;
    if (cell->text.length > in->limits->most_cell_bytes)
        return fault_set(in->fault, FAULT_LIMIT,
                         "%d:%d: a cell of %zu bytes, at most %zu are taken",
                         cell->line, cell->column, cell->text.length,
                         in->limits->most_cell_bytes);
    return true;
}

/* Lays a cell down in the row being read, or notes that it is too many. */
static void cell_add(struct reader *in, struct csv_cell cell)
{
    bool has_text = str_trim(cell.text).length > 0;
    in->has_text = in->has_text || has_text;
    if (in->cells.count < in->most_kept)
        *LIST_ADD(&in->cells, struct csv_cell) = cell;
    else if (has_text && !in->surplus) {
        in->surplus = ARENA_NEW(in->mem, struct csv_cell);
        *in->surplus = cell;
    }
}

/* Reads one row, line end and all, into in->cells; an empty line is a row
 * of one empty cell. */
static bool cells_read(struct reader *in)
{
    in->cells.count = 0;
    in->has_text = false;
    in->surplus = NULL;
    in->row_number++;
    for (;;) {
        struct csv_cell cell;
        if (!cell_read(in, &cell))
            return false;
        cell_add(in, cell);
        if (at_line_end(in))
            break;
        in->at++;
    }
    if (!at_end(in))
        step_over_line_end(in);
    return true;
}

static struct csv_row row_make(struct reader *in)
{
    struct csv_cell *cells = ARENA_ARRAY(in->mem, struct csv_cell,
                                         in->cells.count);
    memcpy(cells, in->cells.at, in->cells.count * sizeof(cells[0]));
    return (struct csv_row){.number = in->row_number,
                            .line = cells[0].line,
                            .cells = cells,
                            .cell_count = in->cells.count,
                            .surplus = in->surplus};
}

/* Columns without a title behind the last one that has one are no columns:
 * spreadsheets write such delimiters. */
static bool header_make(struct reader *in, struct csv *csv)
{
    if (in->surplus)
        return fault_set(in->fault, FAULT_LIMIT, "%d:%d: more than %zu columns",
                         in->surplus->line, in->surplus->column,
                         in->limits->most_columns);
    struct csv_row row = row_make(in);
    struct str *titles = ARENA_ARRAY(in->mem, struct str, row.cell_count);
    size_t count = 0;
    for (size_t i = 0; i < row.cell_count; i++) {
        titles[i] = str_trim(row.cells[i].text);
        if (titles[i].length)
            count = i + 1;
    }
    csv->header = (struct str_list){titles, count};
    csv->header_cells = row.cells;
    csv->header_line = row.line;
    return true;
}

/* As many columns as the widest row has texts. */
static void header_widen(struct arena *mem, struct csv *csv,
                         const struct list *rows)
{
    size_t count = csv->header.count;
    for (size_t i = 0; i < rows->count; i++) {
        const struct csv_row *row = LIST_AT(rows, struct csv_row, i);
        for (size_t j = row->cell_count; j > count; j--)
            if (str_trim(row->cells[j - 1].text).length)
                count = j;
    }
    struct str *titles = ARENA_ARRAY(mem, struct str, count);
    struct csv_cell *cells = ARENA_ARRAY(mem, struct csv_cell, count);
    for (size_t i = 0; i < count; i++) {
        bool is_there = i < csv->header.count;
        titles[i] = is_there ? csv->header.at[i] : (struct str){0};
        cells[i] = is_there ? csv->header_cells[i]
                            : (struct csv_cell){.line = csv->header_line,
                                                .column = 1};
    }
    csv->header = (struct str_list){titles, count};
    csv->header_cells = cells;
}

static bool header_read(struct reader *in, struct csv *csv)
{
    in->most_kept = in->limits->most_columns;
    while (!at_end(in)) {
        if (!cells_read(in))
            return false;
        if (in->has_text)
            return header_make(in, csv);
    }
    return fault_set(in->fault, FAULT_INPUT,
                     "1:1: the table is empty; its first row has to name the "
                     "columns");
}

static bool rows_read(struct reader *in, struct list *rows)
{
    while (!at_end(in)) {
        if (!cells_read(in))
            return false;
        if (!in->has_text && !in->limits->is_grid)
            continue;
        if (rows->count == in->limits->most_rows)
            return fault_set(in->fault, FAULT_LIMIT,
                             "%d:1: more than %zu rows; split the table",
                             LIST_AT(&in->cells, struct csv_cell, 0)->line,
                             in->limits->most_rows);
        *LIST_ADD(rows, struct csv_row) = row_make(in);
    }
    return true;
}

static const char delimiters[] = "\t,;";
enum { COMMA = 1, DELIMITER_COUNT = sizeof(delimiters) - 1 };

/* Counts the delimiters in the first line with text, outside quotes. */
static void delimiters_count(struct str bytes, size_t counts[DELIMITER_COUNT])
{
    bool in_quotes = false, has_text = false;
    for (size_t i = 0; i < bytes.length; i++) {
        char c = bytes.at[i];
        const char *found = c ? strchr(delimiters, c) : NULL;
        bool ends_line = (c == '\n' || c == '\r') && !in_quotes;
        if (c == '"')
            in_quotes = !in_quotes;
        else if (found && !in_quotes)
            counts[found - delimiters]++;
        else if (ends_line && has_text)
            break;
        else if (!ends_line && c != ' ')
            has_text = true;
    }
}

/* The most frequent one; the first of equals, and a comma when none is there. */
static char delimiter_guess(struct str bytes)
{
    size_t counts[DELIMITER_COUNT] = {0}, best = 0;
    delimiters_count(bytes, counts);
    for (size_t i = 1; i < DELIMITER_COUNT; i++)
        if (counts[i] > counts[best])
            best = i;
    return delimiters[counts[best] ? best : COMMA];
}

/* Spreadsheets tell each other the delimiter in a line of its own. */
static void delimiter_read(struct reader *in)
{
    in->delimiter = delimiter_guess(in->bytes);
    if (!str_same_folded(str_part(in->bytes, 0, 4), STR_LITERAL("sep=")))
        return;
    struct str rest = str_part(in->bytes, 4, 2);
    if (rest.length < 2 || !strchr("\t,;", rest.at[0])
        || !strchr("\r\n", rest.at[1]))
        return;
    in->delimiter = rest.at[0];
    in->at = 5;
    step_over_line_end(in);
}

static bool is_utf16(struct str bytes)
{
    return str_has_prefix(bytes, "\xFF\xFE")
           || str_has_prefix(bytes, "\xFE\xFF");
}

static bool bytes_check(struct reader *in)
{
    if (in->bytes.length > INT_MAX)
        return fault_set(in->fault, FAULT_LIMIT,
                         "1:1: the table has more than 2 GiB");
    if (is_utf16(in->bytes))
        return fault_set(in->fault, FAULT_INPUT,
                         "1:1: the table is in UTF-16; save it as CSV UTF-8");
    if (str_has_prefix(in->bytes, "\xEF\xBB\xBF"))
        in->bytes = str_part(in->bytes, 3, in->bytes.length);

    size_t wrong_at = utf8_fault_at(in->bytes);
    if (wrong_at == in->bytes.length)
        return true;
    struct reader to = {.bytes = str_part(in->bytes, 0, wrong_at), .line = 1};
    while (!at_end(&to))
        if (at_line_end(&to))
            step_over_line_end(&to);
        else
            to.at++;
    return fault_set(in->fault, FAULT_INPUT,
                     "%d:%d: the byte %02X is no UTF-8 text; save the table "
                     "as CSV UTF-8",
                     to.line, column_of(&to),
                     (unsigned)(unsigned char)in->bytes.at[wrong_at]);
}

bool csv_read(struct arena *mem, struct str bytes,
              const struct csv_limits *limits, struct csv *csv,
              struct fault *fault)
{
    assert(mem && limits && csv && fault && limits->most_columns > 0);
    struct reader in = {.mem = mem,
                        .limits = limits,
                        .fault = fault,
                        .bytes = bytes,
                        .line = 1};
    struct csv found = {0};
    struct list rows;
    LIST_OPEN(mem, struct csv_cell, &in.cells);
    LIST_OPEN(mem, struct csv_row, &rows);
    if (!bytes_check(&in))
        return false;
    delimiter_read(&in);
    if (!header_read(&in, &found))
        return false;
    in.most_kept = limits->is_grid ? limits->most_columns : found.header.count;
    if (!rows_read(&in, &rows))
        return false;
    if (limits->is_grid)
        header_widen(mem, &found, &rows);
    found.rows = rows.at;
    found.row_count = rows.count;
    found.delimiter = in.delimiter;
    *csv = found;
    return true;
}

struct csv_cell csv_cell(const struct csv_row *row, size_t column_index)
{
    if (column_index < row->cell_count)
        return row->cells[column_index];
    return (struct csv_cell){.line = row->line, .column = 1};
}
