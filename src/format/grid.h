/* format/grid.h - a table as rows and columns of cells, whatever it was
 * written in: CSV, a sheet, a pipe table, an HTML table.
 */
#pragma once

#include "base/fault.h"
#include "format/csv.h"
#include "format/outline.h"

enum grid_kind { GRID_CSV, GRID_SHEET, GRID_TABLE, GRID_KIND_COUNT };

enum {
    GRID_ROWS_MOST = 20000,
    GRID_COLUMNS_MOST = 300,
    GRID_CELLS_MOST = 400000,
    GRID_CELL_BYTES_MOST = 64 * 1024
};

struct grid_cell {
    struct str text;        /* all of it, lines as lines, to the letter but for
                               markup; empty: nothing */
    struct outline content; /* its paragraphs, items and tables; a line break
                               in a cell begins a new paragraph, and lines that
                               begin with "- ", "* ", a bullet or "1. " are
                               items */
    int line;               /* of the file, from 1; of a sheet the row */
    int column;             /* in bytes from 1; of a sheet the column */
    bool is_heading;        /* <th>, or all of it is bold */
    bool is_spanned;        /* another cell spreads over it, above or to the
                               left, and what it says is repeated here */
    int span_columns, span_rows; /* from 1, of the cell that spreads */
};

struct grid {
    enum grid_kind kind;
    struct str name;               /* of a sheet; a caption; may be empty */
    const struct grid_cell *cells; /* shape: [row_count][column_count] */
    size_t row_count, column_count;
    size_t heading_rows; /* at the top that the file itself calls headings:
                            <thead>, the line above |---|; 0 when it does not
                            tell */
};

struct grid_list {
    const struct grid *at; /* shape: [count], in the order of the file */
    size_t count;
};

const struct grid_cell *grid_cell(const struct grid *grid, size_t row,
                                  size_t column);

/* Where a cell stands, for a note: "sheet Levels, C4", "line 7, column 3",
 * "line 30". */
struct str grid_where(struct arena *mem, const struct grid *grid, size_t row,
                      size_t column);

/* What csv_read takes of a file that is to be a grid. */
extern const struct csv_limits grid_csv_limits;

/* The header is the first row.  Where a row has text beyond the header, the
 * grid has one more column, without a title, with the first such text.
 * Gives  *grid in `mem`; it borrows from what `csv` borrows from
 * Fails  FAULT_LIMIT beyond GRID_CELLS_MOST */
bool grid_of_csv(struct arena *mem, const struct csv *csv, struct grid *grid,
                 struct fault *fault);
