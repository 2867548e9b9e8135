/* domain/ladder/ladder_demand.h - what the criteria of a ladder demand: by
 * their words, by the title they stand under, by whose ladder it is.
 * Pure.  Source: docs/method.md, "Demands".
 */
#pragma once

#include "domain/ladder/demand.h"
#include "domain/ladder/ladder.h"

/* What each criterion demands that is not among `does`, bits of enum demand: by
 * its words alone; where these say nothing, by words that mean software under
 * a title like its competency's, or in a ladder of which a part asks for
 * software.  "Your reviews teach" demands nothing, under "Code review" it
 * demands to review code.
 * Shape  [ladder->criterion_count]
 * Gives  marks in `mem` that point into the criteria's texts
 * Cost   words of the ladder */
const struct demand_list *ladder_demands_unmet(struct arena *mem,
                                               const struct ladder *ladder,
                                               unsigned does);
