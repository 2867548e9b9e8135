/* support/ladders.h - tables and ladders as one line of text, for tests of
 * readers.
 */
#pragma once

#include "format/grid.h"
#include "intake/ladder/reading.h"

/* A table of rows apart by line feeds and cells apart by '|'.  A cell may
 * begin with '!' (a heading), or be '<' or '^' alone: the cell to the left or
 * above spreads over it.  "\\n" in a cell is a new line. */
struct grid grid_of_text(struct arena *mem, const char *text);

/* A ladder for the eye: "Title [IC1 IC2] Craft(Area): IC1=a|b{example} IC2=c",
 * drafts apart by "; ". */
struct str drafts_shown(struct arena *mem, const struct reading *reading);

/* Notes as "line why", apart by "; ". */
struct str skips_shown(struct arena *mem, const struct reading *reading);
