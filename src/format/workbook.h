/* format/workbook.h - reads the sheets of an XLSX file. */
#pragma once

#include "base/fault.h"
#include "format/grid.h"

enum {
    WORKBOOK_SHEETS_MOST = 100,
    WORKBOOK_BYTES_MOST = 64 * 1024 * 1024, /* unpacked, of all parts read */
};

/* Reads what cells show: texts, shared, rich and inline; numbers and days as
 * a person would type them; what a formula last gave.  Merged cells are
 * spans.  Hidden sheets, rows and columns are read too.  Empty rows and
 * columns at the end are cut off.
 * Gives  *sheets in `mem`, in the order of the workbook
 * Fails  FAULT_INPUT for bytes that are no workbook, or one with a password;
 *        FAULT_LIMIT
 * Source ECMA-376 part 1 */
bool workbook_read(struct arena *mem, struct str bytes,
                   struct grid_list *sheets, struct fault *fault);
