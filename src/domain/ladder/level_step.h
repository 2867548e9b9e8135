/* domain/ladder/level_step.h - which levels one steps to, and comes from.
 * Pure: no clock, file or database.  Source: docs/method.md, "Steps".
 */
#pragma once

#include "domain/ladder/ladder.h"

/* Indexes of levels, in the ladder's order. */
struct level_steps {
    size_t at[LADDER_LEVELS_MOST];
    size_t count;
};

/* The levels one comes from to `to`: those it names in `after`; where it names
 * none, the one below it in the list.  None for the lowest.  Keys of levels
 * that are not below it in the list are passed over. */
struct level_steps level_steps_down(const struct ladder *ladder, size_t to);

/* The levels that come next after `from`: more than one where the ladder
 * forks, none where it ends. */
struct level_steps level_steps_up(const struct ladder *ladder, size_t from);

/* Marks the levels below `level_index`: those on every way up to it.  A branch
 * of a fork that leads elsewhere is not below, nor is one of two ways that
 * meet again: nobody need have gone it.
 * Gives  is_below, of which ladder->level_count are set */
void levels_below_find(const struct ladder *ladder, size_t level_index,
                       bool is_below[LADDER_LEVELS_MOST]);
