/* intake/ladder/table_fill.h - moves what a table says into ladders, by the
 * roles its columns and rows have.
 */
#pragma once

#include "intake/ladder/draft_set.h"
#include "intake/ladder/table_ladder.h"
#include "intake/ladder/table_roles.h"

struct table_fill {
    struct draft_set *set;
    const struct table_place *place;
    struct table_layout layout;
    struct str title;   /* of the ladder; may be empty */
    struct str section; /* where it stands; may be empty */
    struct str pay;     /* the name of the row that has the pay; empty: it is
                           a column */
};

/* Levels across, competencies down; several ladders where a row above names
 * them.  False when there is nothing to take, as in the others. */
bool table_fill_across(struct table_fill *fill);

/* Levels down, competencies across. */
bool table_fill_down(struct table_fill *fill);

/* A row a criterion. */
bool table_fill_long(struct table_fill *fill);

/* Remembers what a list of levels says of them. */
bool table_fill_levels(struct table_fill *fill);

/* Notes something about a cell. */
void table_note(const struct table_fill *fill, struct ladder_maker *maker,
                size_t row, size_t column, struct str why);

/* Where a cell stands, if its line does not tell; else empty. */
struct str table_where(const struct table_fill *fill, size_t row,
                       size_t column);

const struct grid_cell *table_cell(const struct table_fill *fill, size_t row,
                                   size_t column);

/* The text of the first column with that role, or the empty str. */
struct str table_text(const struct table_fill *fill, size_t row,
                      enum part_role role);

/* "70k-85k USD", when the row or column of the pay says "Salary (USD)". */
struct str table_pay(const struct table_fill *fill, struct str text);

/* Puts the text of a cell into the field of a level that `role` names, or
 * notes that it is not taken. */
void table_fill_level(const struct table_fill *fill, struct draft *draft,
                      struct str level, size_t row, size_t column,
                      enum part_role role);
