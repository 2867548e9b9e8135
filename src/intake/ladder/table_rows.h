/* intake/ladder/table_rows.h - which rows of a table are not ordinary.  For
 * table_roles.c only.
 */
#pragma once

#include "intake/ladder/table_roles.h"

/* Fills layout->rows by what the columns are. */
void table_guess_rows(struct table_layout *layout, enum table_shape shape);

/* How many columns have that role. */
size_t table_count(const struct table_layout *layout, enum part_role role);

/* True when all but the first cells say the same. */
bool table_rows_same(const struct grid *grid, size_t a, size_t b);
