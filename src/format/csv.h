/* format/csv.h - tables as people's spreadsheets write them.
 *
 * RFC 4180, and what is met beside it: a byte order mark, lines that end in
 * CR LF, LF or CR, columns split by comma, semicolon or tab, a first line
 * "sep=;", a quote inside a cell that is not quoted.
 */
#pragma once

#include "base/fault.h"
#include "base/str.h"

struct csv_limits {
    size_t most_rows; /* without the header */
    size_t most_columns;
    size_t most_cell_bytes;
    bool is_grid; /* the first row may be a title and name no columns: the
                     widest row says how many there are, and rows without
                     text keep their place */
};

/* 100,000 rows, 200 columns, 64 KiB a cell. */
extern const struct csv_limits csv_usual_limits;

struct csv_cell {
    struct str text; /* to the letter; points into the bytes or lives in mem */
    int line;        /* from 1, where the cell begins */
    int column;      /* from 1, in bytes, without a byte order mark */
};

struct csv_row {
    int number;                   /* as a spreadsheet counts: the header, too */
    int line;                     /* from 1, where the row begins */
    const struct csv_cell *cells; /* shape: [cell_count] */
    size_t cell_count;            /* at most header.count */
    const struct csv_cell *surplus; /* the first cell with text that stands
                                       beyond the header; mostly NULL */
};

struct csv {
    struct str_list header;              /* without the white space around */
    const struct csv_cell *header_cells; /* shape: [header.count] */
    int header_line;                     /* from 1 */
    const struct csv_row *rows;
    size_t row_count;
    char delimiter;
};

/* Reads `bytes`.  The first row that is not empty is the header; further
 * rows without any text are passed over.  The delimiter is what stands most
 * often in the header, outside quotes; of equals tab, then comma.
 *
 * Gives  *csv with rows in the order of the file; it borrows from `bytes`
 * Fails  FAULT_INPUT, "line:column: what is wrong", for bytes that are not
 *        UTF-8, quotes that do not match, no header; FAULT_LIMIT
 * Cost   one pass
 * Source RFC 4180
 */
bool csv_read(struct arena *mem, struct str bytes,
              const struct csv_limits *limits, struct csv *csv,
              struct fault *fault);

/* The cell of a column of the header; an empty one at the row's start where
 * the row ends earlier. */
struct csv_cell csv_cell(const struct csv_row *row, size_t column_index);
