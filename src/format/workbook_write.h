/* format/workbook_write.h - tables as an XLSX file, set as a person would.
 *
 * Texts are texts, whatever they begin with: nothing in a cell is a formula.
 * The same sheets give the same bytes.
 */
#pragma once

#include "base/day.h"
#include "base/fault.h"
#include "base/str.h"

enum { WORKBOOK_CELL_CHARS_MOST = 32767 }; /* Excel's own ceiling */

enum cell_style {
    CELL_PLAIN,  /* wrapped, at the top of its cell */
    CELL_NAME,   /* the same in bold: what the rest of the row is about */
    CELL_HEAD,   /* of a column */
    CELL_NOTE,   /* below the head of a column, or small print; not wrapped */
    CELL_GROUP,  /* of rows */
    CELL_TITLE,  /* of the sheet; not wrapped */
    CELL_NUMBER, /* a text of digits that becomes a number */
    CELL_STYLE_COUNT
};

struct sheet_cell {
    struct str text; /* without control characters but tabs and line feeds */
    enum cell_style style;
};

struct sheet_page {
    struct str name;                /* at most 31 characters, without []:*?/\ */
    const struct sheet_cell *cells; /* shape: [row_count][column_count] */
    size_t row_count, column_count;
    const double *widths;   /* of columns, in characters; shape:
                               [column_count] */
    size_t heading_rows;    /* at the top: they stay in sight, and stand on
                               each sheet of paper */
    size_t heading_columns; /* the same at the left */
    bool is_table;          /* a row of heads, and rows to sort and filter */
    bool is_right_to_left;
};

struct sheet_page_list {
    const struct sheet_page *at; /* shape: [count], at least one */
    size_t count;
};

struct workbook_about {
    struct str title;
    struct moment made_at; /* what the file says of itself */
};

/* Gives  *bytes in `mem`
 * Fails  FAULT_LIMIT for a text that is longer than a cell holds, naming its
 *        cell; FAULT_SYSTEM
 * Source ECMA-376 part 1 */
bool workbook_write(struct arena *mem, const struct workbook_about *about,
                    const struct sheet_page_list *pages, struct str *bytes,
                    struct fault *fault);
