/* intake/ladder/own_table.h - the tables Rung writes: a ladder as CSV with a
 * row for each of its things, or as a workbook with a sheet for each kind.
 *
 * They are known by their titles, and carry all of a ladder; people may have
 * edited them, put rows and columns in another order, and left some out.
 * The form is docs/formats/ladder-csv.md.
 */
#pragma once

#include "format/grid.h"
#include "intake/ladder/reading.h"

/* True when one of the tables has the titles of such a table. */
bool own_table_is(const struct grid_list *grids);

/* Reads the tables it knows and notes the others.
 * Gives  a draft in *reading for each ladder, in their order
 * Fails  FAULT_INPUT, with the cell; FAULT_LIMIT */
bool own_table_read(struct reading *reading, const struct grid_list *grids,
                    struct fault *fault);
