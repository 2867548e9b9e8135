#include "intake/sheet_book.h"

#include "format/workbook.h"

#include <assert.h>

/* How a zip file begins, which a workbook is. */
static const char zip_mark[] = "PK\x03\x04";

static size_t texts_of(const struct grid *grid, size_t row)
{
    size_t count = 0;
    for (size_t i = 0; i < grid->column_count; i++)
        count += str_trim(grid_cell(grid, row, i)->text).length > 0;
    return count;
}

/* The first row with two texts; else the first with any, or row_count. */
static size_t header_find(const struct grid *grid)
{
    for (size_t least = 2; least > 0; least--)
        for (size_t row = 0; row < grid->row_count; row++)
            if (texts_of(grid, row) >= least)
                return row;
    return grid->row_count;
}

static struct csv_cell *cells_of(struct arena *mem, const struct grid *grid,
                                 size_t row)
{
    struct csv_cell *cells = ARENA_ARRAY(mem, struct csv_cell,
                                         grid->column_count);
    for (size_t i = 0; i < grid->column_count; i++) {
        const struct grid_cell *cell = grid_cell(grid, row, i);
        cells[i] = (struct csv_cell){cell->text, (int)row + 1, (int)i + 1};
    }
    return cells;
}

static void rows_fill(struct arena *mem, const struct grid *grid, size_t header,
                      struct csv *csv)
{
    struct csv_row *rows = ARENA_ARRAY(mem, struct csv_row, grid->row_count);
    for (size_t row = header + 1; row < grid->row_count; row++)
        if (texts_of(grid, row))
            rows[csv->row_count++] = (struct csv_row){
                .number = (int)row + 1,
                .line = (int)row + 1,
                .cells = cells_of(mem, grid, row),
                .cell_count = grid->column_count};
    csv->rows = rows;
}

/* False when no cell of the sheet says anything. */
static bool csv_of_grid(struct arena *mem, const struct grid *grid,
                        struct csv *csv)
{
    size_t header = header_find(grid);
    if (header == grid->row_count)
        return false;
    struct str *titles = ARENA_ARRAY(mem, struct str, grid->column_count);
    for (size_t i = 0; i < grid->column_count; i++)
        titles[i] = str_trim(grid_cell(grid, header, i)->text);
    *csv = (struct csv){
        .header = {titles, grid->column_count},
        .header_cells = cells_of(mem, grid, header),
        .header_line = (int)header + 1,
        .delimiter = '\t',
    };
    rows_fill(mem, grid, header, csv);
    return true;
}

static bool book_read(struct arena *mem, struct str bytes,
                      struct column_list columns, struct csv *csv,
                      struct fault *fault)
{
    struct grid_list sheets;
    bool has_any = false;
    if (!workbook_read(mem, bytes, &sheets, fault))
        return false;
    for (size_t i = 0; i < sheets.count; i++) {
        struct csv one;
        struct column_map map;
        struct fault why = {0};
        if (!csv_of_grid(mem, &sheets.at[i], &one))
            continue;
        bool fits = columns_find(mem, columns, &one, &map, &why);
        if (!has_any || fits)
            *csv = one;
        has_any = true;
        if (fits)
            break;
    }
    return has_any
           || fault_set(fault, FAULT_INPUT, "the workbook has no text in it");
}

bool sheet_book_read(struct arena *mem, struct str bytes,
                     struct column_list columns, struct csv *csv,
                     struct fault *fault)
{
    assert(mem && csv && fault);
    return str_has_prefix(bytes, zip_mark)
               ? book_read(mem, bytes, columns, csv, fault)
               : csv_read(mem, bytes, &csv_usual_limits, csv, fault);
}
