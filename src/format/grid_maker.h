/* format/grid_maker.h - makes a table cell by cell, and fills what cells
 * spread over.
 */
#pragma once

#include "base/list.h"
#include "base/text.h"
#include "format/grid.h"

struct grid_maker {
    struct arena *mem;
    struct text words; /* of a cell of several blocks */
    struct list rows;  /* of int, their lines */
    struct list cells; /* as they come, each with its row and column */
    size_t taken_rows[GRID_COLUMNS_MOST]; /* a column is taken down to there */
    size_t group_cells; /* before those whose spans may still grow */
    size_t next_column, column_count;
    size_t heading_rows;
    bool is_over;
};

void grid_maker_open(struct arena *mem, struct grid_maker *maker);

/* Begins a row. */
void grid_maker_row(struct grid_maker *maker, int line);

/* Ends a group of rows: no cell reaches beyond it. */
void grid_maker_group(struct grid_maker *maker);

/* Lays a cell into the next free column of the row, with its content, line
 * and spans; its text is made here, and it is a heading where all of it is
 * bold.  Spans are cut where another cell already stands and where the table
 * ends. */
void grid_maker_cell(struct grid_maker *maker, const struct grid_cell *cell);

/* Fails  FAULT_LIMIT beyond the ceilings of grid.h */
bool grid_maker_end(struct grid_maker *maker, struct grid *grid,
                    struct fault *fault);
