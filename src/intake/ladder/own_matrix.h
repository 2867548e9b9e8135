/* intake/ladder/own_matrix.h - the sheet of a workbook that is for reading,
 * held against those that carry the ladder.  For own_table.c only.
 */
#pragma once

#include "domain/ladder/ladder.h"
#include "format/grid.h"
#include "intake/ladder/reading.h"

/* What the sheet is called. */
bool own_matrix_is(const struct grid *grid);

/* Notes in `skips`, of struct skip, each text of the matrix that no criterion
 * of its competency has: somebody changed it where it is not read. */
void own_matrix_compare(struct arena *mem, const struct grid *grid,
                        const struct ladder *ladder, struct list *skips);
