/* app/change_candidate.h - a changed candidate is kept, and nobody's words are
 * overwritten.
 * For the use cases of proposals only.
 */
#pragma once

#include "app/actor.h"
#include "domain/review/proposal.h"
#include "domain/review/touch.h"

struct db;

/* Somebody's change of a candidate, before it is kept. */
struct candidate {
    struct proposal before; /* as it was read */
    struct ladder after;
    struct str document;             /* of it */
    struct proposal_line_list lines; /* decided now */
    struct touch_list touches;       /* what it is about */
    const char *action;              /* in the audit */
    struct str detail;
};

/* Most who may be faster before somebody is told. */
enum { CANDIDATE_TRIES = 3 };

/* Sets document and touches of a change that is made but for these; keys of
 * decided lines are touched, whatever their words.  Inside a transaction.
 *   seen   the revision somebody looked at; 0: whichever it is
 * Fails  FAULT_CLASH when somebody else changed the same since then */
bool candidate_finish(struct arena *mem, struct db *db, int64_t seen,
                      struct candidate *candidate, struct fault *fault);

/* True when there is nothing to keep. */
bool candidate_is_same(const struct candidate *candidate);

/* Keeps it as the next revision of the proposal.  Opens its own transaction.
 * Fails  FAULT_CLASH when somebody else was faster */
bool candidate_keep(struct arena *mem, struct db *db, const struct actor *actor,
                    const struct candidate *candidate, struct fault *fault);
