#include "format/grid_maker.h"

#include <assert.h>

struct placed {
    struct grid_cell cell;
    size_t row, column, rows, columns;
};

void grid_maker_open(struct arena *mem, struct grid_maker *maker)
{
    *maker = (struct grid_maker){.mem = mem};
    text_open(mem, GRID_CELL_BYTES_MOST, &maker->words);
    LIST_OPEN(mem, int, &maker->rows);
    LIST_OPEN(mem, struct placed, &maker->cells);
}

void grid_maker_row(struct grid_maker *maker, int line)
{
    if (maker->rows.count == GRID_ROWS_MOST) {
        maker->is_over = true;
        return;
    }
    *LIST_ADD(&maker->rows, int) = line;
    maker->next_column = 0;
}

void grid_maker_group(struct grid_maker *maker)
{
    size_t rows = maker->rows.count;
    for (; maker->group_cells < maker->cells.count; maker->group_cells++) {
        struct placed *at = LIST_AT(&maker->cells, struct placed,
                                    maker->group_cells);
        if (at->rows > rows - at->row)
            at->rows = rows - at->row;
    }
    for (size_t i = 0; i < GRID_COLUMNS_MOST; i++)
        if (maker->taken_rows[i] > rows)
            maker->taken_rows[i] = rows;
}

/* Up to `wanted` free columns from `column` on. */
static size_t free_columns(const struct grid_maker *maker, size_t column,
                           int wanted)
{
    size_t row = maker->rows.count - 1, count = 1;
    while (count < (size_t)wanted && column + count < GRID_COLUMNS_MOST
           && maker->taken_rows[column + count] <= row)
        count++;
    return count;
}

static bool is_all_bold(const struct outline *content)
{
    for (size_t i = 0; i < content->count; i++)
        if (content->at[i].label.length != content->at[i].text.length
            || content->at[i].grid)
            return false;
    return content->count > 0;
}

/* The words of a table in a cell: cells behind tabs, rows as lines. */
static void grid_add(struct text *out, const struct grid *grid)
{
    for (size_t i = 0; i < grid->row_count * grid->column_count; i++) {
        if (i)
            text_add_char(out, i % grid->column_count ? '\t' : '\n');
        if (!grid->cells[i].is_spanned)
            text_add_str(out, grid->cells[i].text);
    }
}

static struct str text_make(struct grid_maker *maker,
                            const struct outline *content)
{
    struct text *out = &maker->words;
    text_reset(out);
    for (size_t i = 0; i < content->count; i++) {
        text_add(out, "%s", i ? "\n" : "");
        text_add_str(out, content->at[i].sign);
        text_add_str(out, content->at[i].text);
        if (content->at[i].grid)
            grid_add(out, content->at[i].grid);
    }
    maker->is_over = maker->is_over || text_overflowed(out);
    if (content->count == 1 && !content->at[0].grid
        && content->at[0].sign.length == 0)
        return content->at[0].text;
    return str_copy(maker->mem, text_str(out));
}

void grid_maker_cell(struct grid_maker *maker, const struct grid_cell *cell)
{
    assert(maker->rows.count > 0 && cell->span_rows > 0
           && cell->span_columns > 0);
    size_t row = maker->rows.count - 1, column = maker->next_column;
    while (column < GRID_COLUMNS_MOST && maker->taken_rows[column] > row)
        column++;
    if (column == GRID_COLUMNS_MOST || maker->cells.count == GRID_CELLS_MOST) {
        maker->is_over = true;
        return;
    }
    struct placed *at = LIST_ADD(&maker->cells, struct placed);
    *at = (struct placed){
        .cell = *cell,
        .row = row,
        .column = column,
        .rows = (size_t)cell->span_rows,
        .columns = free_columns(maker, column, cell->span_columns)};
    at->cell.text = text_make(maker, &cell->content);
    at->cell.is_heading = cell->is_heading || is_all_bold(&cell->content);
    for (size_t i = 0; i < at->columns; i++)
        maker->taken_rows[column + i] = row + at->rows;
    maker->next_column = column + at->columns;
    if (maker->column_count <= column)
        maker->column_count = column + 1;
}

static void spread(const struct placed *at, const struct grid *grid,
                   struct grid_cell *cells)
{
    size_t rows = at->rows, columns = at->columns;
    if (columns > grid->column_count - at->column)
        columns = grid->column_count - at->column;
    struct grid_cell cell = at->cell;
    cell.span_rows = (int)rows;
    cell.span_columns = (int)columns;
    for (size_t i = 0; i < rows * columns; i++) {
        size_t row = at->row + i / columns, column = at->column + i % columns;
        cell.is_spanned = i > 0;
        cells[row * grid->column_count + column] = cell;
    }
}

static bool check_size(const struct grid_maker *maker, struct fault *fault)
{
    size_t rows = maker->rows.count;
    int line = rows ? *LIST_AT(&maker->rows, int, 0) : 1;
    if (maker->is_over
        || (rows && maker->column_count > GRID_CELLS_MOST / rows))
        return fault_set(fault, FAULT_LIMIT,
                         "line %d: the table is too large; at most %d rows, %d "
                         "columns, %d cells and %d bytes a cell are taken",
                         line, GRID_ROWS_MOST, GRID_COLUMNS_MOST,
                         GRID_CELLS_MOST, GRID_CELL_BYTES_MOST);
    return true;
}

bool grid_maker_end(struct grid_maker *maker, struct grid *grid,
                    struct fault *fault)
{
    size_t rows = maker->rows.count, columns = maker->column_count;
    if (!check_size(maker, fault))
        return false;
    grid_maker_group(maker);
    struct grid made = {.kind = GRID_TABLE,
                        .row_count = columns ? rows : 0,
                        .column_count = columns,
                        .heading_rows = columns ? maker->heading_rows : 0};
    struct grid_cell *cells = ARENA_ARRAY(maker->mem, struct grid_cell,
                                          rows * columns);
    for (size_t i = 0; i < rows * columns; i++)
        cells[i] = (struct grid_cell){
            .line = *LIST_AT(&maker->rows, int, i / columns),
            .column = 1,
            .span_rows = 1,
            .span_columns = 1};
    for (size_t i = 0; i < maker->cells.count; i++)
        spread(LIST_AT(&maker->cells, struct placed, i), &made, cells);
    made.cells = cells;
    *grid = made;
    return true;
}
