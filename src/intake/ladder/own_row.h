/* intake/ladder/own_row.h - the rows of the tables Rung writes, found by the
 * titles of their columns.  For own_table.c only.
 */
#pragma once

#include "base/text.h"
#include "format/grid.h"
#include "intake/ladder/reading.h"

enum own_kind {
    OWN_LADDER,
    OWN_LEVEL,
    OWN_COMPETENCY,
    OWN_CRITERION,
    OWN_KIND_COUNT
};

enum own_column {
    OWN_ROW,
    OWN_COLUMN_LADDER,
    OWN_COLUMN_LEVEL,
    OWN_LEVEL_TITLE,
    OWN_EXTERNAL,
    OWN_GRADE,
    OWN_PAY_FROM,
    OWN_PAY_TO,
    OWN_AFTER,
    OWN_AREA,
    OWN_COLUMN_COMPETENCY,
    OWN_COMPETENCY_TITLE,
    OWN_COMPETENCY_WEIGHT,
    OWN_COLUMN_CRITERION,
    OWN_KEY,
    OWN_WEIGHT,
    OWN_EXAMPLES,
    OWN_ALTERNATIVES,
    OWN_EVIDENCE,
    OWN_SUMMARY,
    OWN_TITLE,
    OWN_FAMILY,
    OWN_ADOPTS,
    OWN_LANGUAGE,
    OWN_SOURCE,
    OWN_COLUMN_COUNT
};

/* What the column says that holds it. */
const char *own_column_title(enum own_column column);

/* The kind of row a column tells of; rows of criteria may repeat it.
 * OWN_KIND_COUNT: every kind has it. */
enum own_kind own_column_kind(enum own_column column);

struct own_table;

struct own_row {
    enum own_kind kind;
    struct str cells[OWN_COLUMN_COUNT]; /* white space alone is nothing; lines
                                           end with line feeds */
    const struct own_table *table;
    size_t row_index; /* in its table */
};

struct own_row_list {
    const struct own_row *at; /* shape: [count], in the order of the file */
    size_t count;
};

/* True when one of the tables says of each row what it is, or there is a sheet
 * for each kind. */
bool own_rows_are(const struct grid_list *grids);

/* Finds the rows, shows the columns as parts of *reading, and notes in
 * `skips`, of struct skip, columns nobody knows.
 * Fails  FAULT_INPUT for a row that is nothing of a ladder */
bool own_rows_find(struct reading *reading, const struct grid_list *grids,
                   struct list *skips, struct own_row_list *rows,
                   struct fault *fault);

/* Takes the next text off a cell of several into `text`, which is open: a line
 * behind a bullet, or behind nothing, and those behind two spaces after it.
 * False when none is left. */
bool own_text_next(struct str *rest, struct text *text);

/* Where a cell stands, for a note. */
struct str own_row_where(struct arena *mem, const struct own_row *row,
                         enum own_column column);
