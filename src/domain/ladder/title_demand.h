/* domain/ladder/title_demand.h - what a criterion demands, by its words and by
 * the title it stands under.
 * Pure.  Source: docs/method.md, "Demands".
 */
#pragma once

#include "domain/ladder/demand.h"
#include "domain/ladder/ladder.h"

/* What the criterion demands that is not among `does`, bits of enum demand: by
 * its words alone; else, where these say nothing, by words that mean software
 * under a title like its competency's.  "Your reviews teach" demands nothing,
 * under "Code review" it demands to review code.
 * Gives  marks in `mem` that point into the criterion's text */
struct demand_list criterion_demands_unmet(struct arena *mem,
                                           const struct ladder *ladder,
                                           const struct criterion *criterion,
                                           unsigned does);
