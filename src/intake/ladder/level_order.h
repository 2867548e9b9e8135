/* intake/ladder/level_order.h - which of two levels is the higher one, as far
 * as their names tell.
 */
#pragma once

#include "base/str.h"

/* The names, lowest first: by their numbers where all have one behind the same
 * words, and the other way round where numbers or ranks fall from the first to
 * the last.  Else as they came.
 * Gives  *is_turned: they stood highest first */
struct str_list level_order(struct arena *mem, struct str_list names,
                            bool *is_turned);

/* True when the levels begin anew with `after`: it is no higher than `before`,
 * which stands to the left of it. */
bool level_begins_anew(struct str before, struct str after);
