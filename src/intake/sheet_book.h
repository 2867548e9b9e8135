/* intake/sheet_book.h - somebody's table, as CSV or as a workbook. */
#pragma once

#include "intake/columns.h"

/* Reads CSV, or an XLSX file: of several sheets the first that has all needed
 * columns.  The header of a sheet is its first row with two texts.
 * Fails  as csv_read and workbook_read; FAULT_INPUT for a workbook without
 *        any text */
bool sheet_book_read(struct arena *mem, struct str bytes,
                     struct column_list columns, struct csv *csv,
                     struct fault *fault);
