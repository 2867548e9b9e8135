/* format/markup_table.h - a table of HTML as rows and columns. */
#pragma once

#include "format/grid.h"
#include "format/markup_tree.h"
#include "format/outline_maker.h"

/* Makes a grid of the element `table`.  Words in it that stand in no cell and
 * no caption are added to `maker`, before the table.
 * Gives  *grid, without rows when there is no cell
 * Fails  FAULT_LIMIT */
bool markup_table_make(struct outline_maker *maker,
                       const struct markup_node *table, struct grid *grid,
                       struct fault *fault);
