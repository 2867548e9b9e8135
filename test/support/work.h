/* support/work.h - what the crew of visit.h does outside, and the ladder that
 * its people are on.
 *
 * "crew" has the levels mate, master, captain and four criteria:
 *     craft.mate.1     "Ties knots", evidence: review
 *     craft.master.1   "Brings the boat home", weight 3, with an example,
 *                      another way, and evidence: commit
 *     craft.master.2   "Keeps the log"
 *     craft.captain.1  "Names the harbour"
 * "member" and "manager" are mates of it, "other" a captain; the rest are on
 * no ladder.
 */
#pragma once

#include "domain/evidence/evidence.h"
#include "support/visit.h"

/* To be called behind visit_open. */
void work_ladder(struct visit *visit);

/* Adds one piece: "commit", "2026-11-20", "tide", "git:1", "Steer". */
struct work_piece {
    const char *who;
    enum evidence_kind kind;
    const char *day, *project, *reference, *title;
};
void work_add(struct visit *visit, const struct work_piece *piece);

/* Many, a day each back from the day of the crew: "git:1" ... */
void work_add_many(struct visit *visit, const char *who, int count);

/* What that one of the crew acts as. */
const struct actor *work_actor(const struct visit *visit, const char *who);

/* Rates by the hand of `rater`. */
struct work_rating {
    const char *rater, *who, *criterion, *rating, *note, *day;
};
void work_rate(struct visit *visit, const struct work_rating *rating);
