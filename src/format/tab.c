#include "format/tab.h"

#include "base/utf8.h"

#include <assert.h>

static const char byte_order_mark[] = "\xEF\xBB\xBF";

/* The next line without its CR LF or LF; false at the end. */
static bool next_line(struct tab *tab, struct str *line)
{
    if (!str_next(&tab->rest, '\n', line))
        return false;
    tab->line++;
    if (str_has_suffix(*line, "\r"))
        line->length--;
    return true;
}

static bool check_cell(const struct tab *tab, struct str cell, size_t field,
                       struct fault *fault)
{
    if (cell.length > tab->limits.most_cell_bytes)
        return fault_set(fault, FAULT_LIMIT,
                         "%d:%zu: this text is longer than %zu bytes",
                         tab->line, field + 1, tab->limits.most_cell_bytes);
    if (utf8_fault_at(cell) < cell.length)
        return fault_set(fault, FAULT_INPUT, "%d:%zu: this is no text in UTF-8",
                         tab->line, field + 1);
    return true;
}

static bool read_header(struct tab *tab, struct str line, struct fault *fault)
{
    struct str name;
    while (str_next(&line, '\t', &name)) {
        size_t field = tab->column_count;
        if (field == TAB_COLUMNS_MOST)
            return fault_set(fault, FAULT_LIMIT,
                             "%d: there are more than %d columns", tab->line,
                             TAB_COLUMNS_MOST);
        name = str_trim(name);
        if (!check_cell(tab, name, field, fault))
            return false;
        for (size_t i = 0; i < field; i++)
            if (name.length && str_same_folded(name, tab->header[i]))
                return fault_set(fault, FAULT_INPUT,
                                 "%d:%zu: there are two columns \"%.*s\"",
                                 tab->line, field + 1,
                                 STR(utf8_front(name, 60)));
        tab->header[tab->column_count++] = name;
    }
    return true;
}

bool tab_open(struct str bytes, struct tab_limits limits, struct tab *tab,
              struct fault *fault)
{
    assert(limits.most_rows && limits.most_cell_bytes);
    struct tab opened = {.limits = limits, .rest = bytes};
    if (str_has_prefix(bytes, byte_order_mark))
        opened.rest = str_part(bytes, sizeof byte_order_mark - 1, bytes.length);
    struct str line = {0};
    while (str_trim(line).length == 0)
        if (!next_line(&opened, &line))
            return fault_set(fault, FAULT_INPUT,
                             "1: there is no line that names the columns");
    if (!read_header(&opened, line, fault))
        return false;
    *tab = opened;
    return true;
}

static bool read_cells(const struct tab *tab, struct str line,
                       struct str *cells, struct fault *fault)
{
    struct str cell;
    for (size_t i = 0; i < tab->column_count; i++)
        cells[i] = (struct str){0};
    for (size_t field = 0; str_next(&line, '\t', &cell); field++) {
        cell = str_trim(cell);
        if (field < tab->column_count && !check_cell(tab, cell, field, fault))
            return false;
        if (field < tab->column_count)
            cells[field] = cell;
        else if (cell.length)
            return fault_set(fault, FAULT_INPUT,
                             "%d:%zu: this row has more fields than the %zu "
                             "columns named in the first line",
                             tab->line, field + 1, tab->column_count);
    }
    return true;
}

bool tab_next(struct tab *tab, struct str cells[TAB_COLUMNS_MOST],
              bool *has_row, struct fault *fault)
{
    struct str line = {0};
    while (str_trim(line).length == 0)
        if (!next_line(tab, &line)) {
            *has_row = false;
            return true;
        }
    if (tab->row_count == tab->limits.most_rows)
        return fault_set(fault, FAULT_LIMIT, "%d: there are more than %zu rows",
                         tab->line, tab->limits.most_rows);
    if (!read_cells(tab, line, cells, fault))
        return false;
    tab->row_count++;
    *has_row = true;
    return true;
}
