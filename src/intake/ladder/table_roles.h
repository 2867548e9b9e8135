/* intake/ladder/table_roles.h - what the columns and rows of a table look
 * like.
 */
#pragma once

#include "format/grid.h"
#include "intake/ladder/reading.h"

enum table_shape {
    TABLE_NOT,    /* a ladder, as far as one can see */
    TABLE_ACROSS, /* a column a level, a row a competency */
    TABLE_DOWN,   /* a row a level, a column a competency */
    TABLE_LONG,   /* a row a criterion */
    TABLE_LEVELS, /* a row a level, with its titles, grade and pay alone */
    TABLE_SHAPE_COUNT
};

/* A table, or one of several that stand below each other in a grid. */
struct table_layout {
    const struct grid *grid;
    size_t begin, end;       /* its rows, the last one excluded */
    size_t header;           /* the row that names the columns; `end`: none */
    enum part_role *columns; /* shape: [column_count] */
    enum part_role *rows;    /* shape: [row_count of the grid]; an ordinary row
                                has PART_ROLE_COUNT */
};

/* Where the table that begins in row `begin` ends: before a row that heads
 * other levels, and before that one's title. */
size_t table_end(const struct grid *grid, size_t begin);

/* Guesses the role of each column and of each row that is not ordinary.
 * `told` is what somebody said of rows, with PART_ROLE_COUNT where nobody did;
 * shape: [row_count of the grid], or NULL. */
void table_guess(struct arena *mem, const struct grid *grid,
                 const enum part_role *told, size_t begin, size_t end,
                 struct table_layout *layout);

/* What the roles make of it. */
enum table_shape table_shape(const struct table_layout *layout);

/* The words at the head of a column; empty when there is no header. */
struct str table_head(const struct table_layout *layout, size_t column);

/* How many texts stand in a row; one may spread over cells. */
size_t table_row_texts(const struct grid *grid, size_t row);

/* True when nothing stands in a row but one text, which may spread over
 * cells. */
bool table_row_is_single(const struct grid *grid, size_t row);

/* The first text of a row, or the empty str. */
struct str table_row_text(const struct grid *grid, size_t row);
