/* intake/ladder/table_frame.h - the letters and numbers that a program puts
 * around a sheet it saves as a page.
 */
#pragma once

#include "format/grid.h"

/* The table without its first row and column where these are A, B, C and 1, 2,
 * 3; else `grid` itself. */
const struct grid *table_without_frame(struct arena *mem,
                                       const struct grid *grid);
