/* format/csv_text.h - tables as CSV, for spreadsheets (RFC 4180). */
#pragma once

#include "base/text.h"

/* One row: cells with commas between, quotes where they are needed, CR LF at
 * its end.  A cell that a spreadsheet would take for a formula ('=', '+',
 * '-', '@' in front, apostrophes before it or not) gets an apostrophe before it:
 * what people typed must not run on the machine of who opens the table. */
void csv_row_add(struct text *out, const struct str *cells, size_t count);

/* What a cell said before csv_row_add put an apostrophe before it; a part of
 * `cell`, or all of it. */
struct str csv_text_plain(struct str cell);
