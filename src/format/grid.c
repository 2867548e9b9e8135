#include "format/grid.h"

#include <assert.h>

const struct csv_limits grid_csv_limits = {
    .most_rows = GRID_ROWS_MOST,
    .most_columns = GRID_COLUMNS_MOST,
    .most_cell_bytes = GRID_CELL_BYTES_MOST,
    .is_grid = true,
};

const struct grid_cell *grid_cell(const struct grid *grid, size_t row,
                                  size_t column)
{
    assert(row < grid->row_count && column < grid->column_count);
    return &grid->cells[row * grid->column_count + column];
}

/* "A" for 1, "Z" for 26, "AA" for 27. */
static struct str column_letters(struct arena *mem, int column)
{
    enum { MOST = 8 };
    char *at = ARENA_ARRAY(mem, char, MOST);
    size_t begin = MOST;
    for (int left = column; left > 0 && begin > 0; left = (left - 1) / 26)
        at[--begin] = (char)('A' + (left - 1) % 26);
    return (struct str){at + begin, MOST - begin};
}

struct str grid_where(struct arena *mem, const struct grid *grid, size_t row,
                      size_t column)
{
    const struct grid_cell *cell = grid_cell(grid, row, column);
    if (grid->kind == GRID_CSV)
        return str_format(mem, "line %d, column %d", cell->line, cell->column);
    if (grid->kind == GRID_TABLE)
        return str_format(mem, "line %d", cell->line);
    return str_format(mem, "sheet %.*s, %.*s%d", STR(grid->name),
                      STR(column_letters(mem, cell->column)), cell->line);
}

static struct grid_cell plain_cell(struct arena *mem, struct str text, int line,
                                   int column)
{
    return (struct grid_cell){.text = text,
                              .content = outline_of_lines(mem, text, line),
                              .line = line,
                              .column = column,
                              .span_columns = 1,
                              .span_rows = 1};
}

static bool has_surplus(const struct csv *csv)
{
    for (size_t i = 0; i < csv->row_count; i++)
        if (csv->rows[i].surplus)
            return true;
    return false;
}

/* The cells of a row behind the header's columns: one, or none. */
static void surplus_put(struct arena *mem, const struct csv_row *row,
                        struct grid_cell *cell)
{
    if (row->surplus)
        *cell = plain_cell(mem, row->surplus->text, row->surplus->line,
                           row->surplus->column);
    else
        *cell = plain_cell(mem, (struct str){0}, row->line, 1);
}

bool grid_of_csv(struct arena *mem, const struct csv *csv, struct grid *grid,
                 struct fault *fault)
{
    assert(mem && csv && grid && fault);
    size_t titles = csv->header.count, columns = titles + has_surplus(csv);
    size_t rows = csv->row_count + 1;
    if (rows > GRID_CELLS_MOST / columns)
        return fault_set(fault, FAULT_LIMIT,
                         "%d:1: %zu rows of %zu columns; at most %d cells are "
                         "taken",
                         csv->header_line, rows, columns, GRID_CELLS_MOST);
    struct grid_cell *cells = ARENA_ARRAY(mem, struct grid_cell,
                                          rows * columns);
    for (size_t i = 0; i < titles; i++)
        cells[i] = plain_cell(mem, csv->header.at[i], csv->header_cells[i].line,
                              csv->header_cells[i].column);
    if (columns > titles)
        cells[titles] = plain_cell(mem, (struct str){0}, csv->header_line, 1);
    for (size_t i = 0; i < csv->row_count; i++) {
        struct grid_cell *at = &cells[(i + 1) * columns];
        for (size_t j = 0; j < titles; j++) {
            struct csv_cell cell = csv_cell(&csv->rows[i], j);
            at[j] = plain_cell(mem, cell.text, cell.line, cell.column);
        }
        if (columns > titles)
            surplus_put(mem, &csv->rows[i], &at[titles]);
    }
    *grid = (struct grid){.kind = GRID_CSV,
                          .cells = cells,
                          .row_count = rows,
                          .column_count = columns};
    return true;
}
