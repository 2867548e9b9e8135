/* intake/ladder/table_head.h - which row of a table names its columns.  For
 * table_roles.c and its neighbours only.
 */
#pragma once

#include "intake/ladder/table_roles.h"

/* What a row would be as a header. */
struct head_look {
    size_t texts, levels, possible, words;
    enum part_role corner;
};

struct head_look head_look(const struct grid *grid, size_t row);

/* True for a row that names levels, and little else. */
bool head_has_levels(const struct head_look *look);

/* The row that names the columns between `begin` and `end`, or `end`; `told`
 * is as in table_guess(). */
size_t head_find(const struct grid *grid, const enum part_role *told,
                 size_t begin, size_t end);
