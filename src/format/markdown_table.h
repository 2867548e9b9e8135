/* format/markdown_table.h - a pipe table of Markdown while it is read. */
#pragma once

#include "format/grid.h"
#include "format/outline_maker.h"

struct markdown_table {
    struct outline_maker maker; /* of the cell being read */
    struct list cells;          /* that were read */
    size_t row_count;
    size_t heading_rows;
    int first_line; /* of the table; 0 until something stands in it */
    int column;     /* where the cell being read begins, in bytes from 1 */
};

void markdown_table_open(struct outline_desk *desk,
                         struct markdown_table *table);

/* Begins a row; a heading stands above the line of hyphens. */
void markdown_table_row(struct markdown_table *table, bool is_heading);

/* Begins a cell, whose words go to table->maker, and ends it. */
void markdown_table_cell(struct markdown_table *table);
void markdown_table_cell_end(struct markdown_table *table);

/* Says where a word of the cell stands: that tells where the table does. */
void markdown_table_see(struct markdown_table *table, int line, int column);

/* Gives  *grid, without rows when nothing stands in it
 * Fails  FAULT_LIMIT */
bool markdown_table_end(struct markdown_table *table, struct grid *grid,
                        struct fault *fault);
