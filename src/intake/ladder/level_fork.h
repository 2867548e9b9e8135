/* intake/ladder/level_fork.h - where a list of levels forks: two that stand at
 * the same height, one for people who lead and one for those who do not.
 */
#pragma once

#include "domain/ladder/ladder.h"

/* Sets `after` of levels that do not just come after the one below them.
 *
 * "Senior (Individual Contributor)" and "Senior (People Manager)", one below
 * the other, are a fork, and so are "staff-ic" and "staff-em"; what comes
 * later goes on with the track it names, and with all of them when it names
 * none.  "Engineer (L3)" and "Engineer (L4)" are none.
 * Cost  count * count */
void level_fork_find(struct arena *mem, struct level *levels, size_t count);
