/* support/outline_told.h - a document's blocks and a table's cells as lines of
 * text, for tests.
 */
#pragma once

#include "base/text.h"
#include "format/grid.h"

/* A block a line: "3 h2 Delivery", "5 p Scope", "6 p1 of an item", "7 i1 an
 * item", "8 t 2x3" and its rows, "9 o"; the line of the file first.  A label
 * stands in [] behind the text, and as [=] when it is all of it. */
void outline_told(const struct outline *outline, struct text *out);

/* A row a line, cells behind "|": "=" before a heading, "^" before what is
 * spanned; content of one paragraph as it is, any other as its blocks in
 * brackets, "(i1 a, i1 b)". */
void grid_told(const struct grid *grid, struct text *out);
