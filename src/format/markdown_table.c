#include "format/markdown_table.h"

#include "format/grid_maker.h"

struct pending {
    struct outline content;
    size_t row;
    int column;
};

void markdown_table_open(struct outline_desk *desk,
                         struct markdown_table *table)
{
    *table = (struct markdown_table){0};
    table->maker.desk = desk;
    LIST_OPEN(desk->mem, struct pending, &table->cells);
}

void markdown_table_row(struct markdown_table *table, bool is_heading)
{
    table->row_count++;
    table->heading_rows += is_heading;
}

void markdown_table_cell(struct markdown_table *table)
{
    outline_maker_open(table->maker.desk, &table->maker);
    table->maker.is_cell = true;
    table->column = 0;
}

void markdown_table_cell_end(struct markdown_table *table)
{
    outline_maker_end(&table->maker);
    *LIST_ADD(&table->cells, struct pending) = (struct pending){
        .content = outline_maker_outline(&table->maker),
        .row = table->row_count - 1,
        .column = table->column ? table->column : 1};
}

/* Lines from the first of the table to a row: the line of hyphens is none. */
static int lines_to(const struct markdown_table *table, size_t row)
{
    return (int)row + (row >= table->heading_rows);
}

void markdown_table_see(struct markdown_table *table, int line, int column)
{
    if (table->column == 0)
        table->column = column;
    if (table->first_line == 0)
        table->first_line = line - lines_to(table, table->row_count - 1);
}

bool markdown_table_end(struct markdown_table *table, struct grid *grid,
                        struct fault *fault)
{
    struct grid_maker *maker = ARENA_NEW(table->maker.desk->mem,
                                         struct grid_maker);
    grid_maker_open(table->maker.desk->mem, maker);
    size_t rows = 0;
    for (size_t i = 0; table->first_line && i < table->cells.count; i++) {
        struct pending *at = LIST_AT(&table->cells, struct pending, i);
        int line = table->first_line + lines_to(table, at->row);
        for (; rows <= at->row; rows++)
            grid_maker_row(maker, line);
        struct grid_cell cell = {.content = at->content,
                                 .line = line,
                                 .column = at->column,
                                 .span_rows = 1,
                                 .span_columns = 1};
        grid_maker_cell(maker, &cell);
    }
    maker->heading_rows = table->heading_rows;
    return grid_maker_end(maker, grid, fault);
}
