/* fuzz/outline_walk.h - what every document must hold to, whatever it was read
 * from.
 */
#pragma once

#include "format/grid.h"

void outline_walk(const struct outline *outline);
void grid_walk(const struct grid *grid);
