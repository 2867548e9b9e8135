/* domain/assessment/blocker.h - what of a ladder nobody of a role can meet.
 * Pure: no clock, file or database.  Source: docs/method.md, "Blockers".
 */
#pragma once

#include "domain/assessment/rating.h"
#include "domain/ladder/demand.h"
#include "domain/ladder/ladder.h"

struct blocker {
    size_t criterion_index;
    struct demand_list demands; /* that the role does not meet */
};

struct blocker_list {
    const struct blocker *at; /* shape: [count], in the ladder's order */
    size_t count;
};

/* The criteria of `ladder` that demand what the role does not do, and name no
 * other way that the role can go.
 *   does   bits of enum demand
 * Cost     words of the ladder */
struct blocker_list blockers_find(struct arena *mem,
                                  const struct ladder *ladder, unsigned does);

/* Those of them that stop one person on the way to a level: of the level
 * itself and of those below it, but for what they are rated "always" on, or
 * what does not apply to them. */
struct blocker_list blockers_of_level(struct arena *mem,
                                      const struct ladder *ladder,
                                      struct blocker_list blockers,
                                      size_t level_index,
                                      struct rated_list ratings);
