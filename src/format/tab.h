/* format/tab.h - tables whose cells are split by tabs and nothing else.
 *
 * The layout of large published tables: one line a row, the first line names
 * the columns, a quote is a letter like any other.  Rows are read one at a
 * time, so that a table of any size costs no memory.
 */
#pragma once

#include "base/fault.h"
#include "base/str.h"

enum { TAB_COLUMNS_MOST = 64 };

struct tab_limits {
    size_t most_rows; /* without the header */
    size_t most_cell_bytes;
};

struct tab {
    struct str header[TAB_COLUMNS_MOST]; /* without the spaces around */
    size_t column_count;
    struct tab_limits limits;
    struct str rest;
    int line; /* from 1, of the row that was read last */
    size_t row_count;
};

/* Reads the header of `bytes`, which must be UTF-8; a byte order mark before
 * it goes.
 * Gives  *tab, which borrows from `bytes`
 * Fails  FAULT_INPUT, "line: what is wrong", for an empty table or a name
 *        twice; FAULT_LIMIT
 */
bool tab_open(struct str bytes, struct tab_limits limits, struct tab *tab,
              struct fault *fault);

/* Reads the next row that has text.  *has_row is false at the end.  Cells
 * that a short row lacks are empty; the spaces around a text are not part of
 * it.
 * Gives  cells, shape: [tab->column_count], borrowed from the bytes
 * Fails  FAULT_INPUT, "line:field: what is wrong", for text behind the last
 *        column; FAULT_LIMIT
 */
bool tab_next(struct tab *tab, struct str cells[TAB_COLUMNS_MOST],
              bool *has_row, struct fault *fault);
