/* base/table.h - rows and columns as text for a terminal. */
#pragma once

#include "base/text.h"

struct table_column {
    const char *title;
    bool is_number;  /* right-aligned */
    bool may_shrink; /* wraps when the terminal is too narrow */
};

struct table_style {
    size_t columns_wide; /* of the terminal; 0: as wide as it needs */
    bool has_colour;     /* titles in bold */
    bool has_rules;      /* a line between rows: for cells of many lines */
};

/* Appends a table of at most 32 columns.  `cells` is row after row, shape:
 * [rows][columns]; a cell may hold line feeds.  Without rows only the titles
 * appear.  Columns that may shrink share the width that is missing, the
 * widest first, never below 12.  Control characters in cells become U+FFFD,
 * so that none can steer the terminal. */
void table_format(struct text *out, const struct table_style *style,
                  const struct table_column *columns, size_t column_count,
                  const struct str *cells, size_t row_count);
