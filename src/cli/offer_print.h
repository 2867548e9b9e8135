/* cli/offer_print.h - what is offered for a ladder, in words and as JSON. */
#pragma once

#include "app/refit_ladder.h"
#include "cli/command.h"

/* Level by level what changes and why; then a sum, and who is stopped.
 *   has_people   the ladder is in the store: people stand on it */
void offer_print(struct call *call, const struct refit_view *view,
                 bool has_people);

/* One object: {"ladder","role","criteria":[{"id","level","competency","text",
 * "verdict","why","proposal","demands","from"}],"blockers","people"} */
void offer_json(struct call *call, const struct refit_view *view,
                bool has_people);
