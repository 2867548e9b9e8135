/* store/store_proposal.h - proposals with the wordings offered in them, and
 * which parts of a candidate each change was about.
 */
#pragma once

#include "domain/review/proposal.h"
#include "domain/review/touch.h"
#include "store/db.h"

/* Open ones first, then the newest first. */
bool store_proposal_list(struct arena *mem, struct db *db,
                         struct proposal_head_list *heads, struct fault *fault);

bool store_proposal_open_count(struct db *db, int64_t *count,
                               struct fault *fault);

/* Finds head, documents, lines and comments; *count is 0 or 1.  The ladders
 * are left empty: whoever reads YAML reads them out of the documents. */
bool store_proposal_find(struct arena *mem, struct db *db, int64_t id,
                         struct proposal *proposal, size_t *count,
                         struct fault *fault);

/* Adds head, documents and lines as revision 1; sets the id.
 * Fails  FAULT_CLASH when another one was added at once */
bool store_proposal_add(struct arena *mem, struct db *db,
                        struct proposal *proposal, struct fault *fault);

/* What one change of a candidate leaves. */
struct proposal_step {
    int64_t id;
    int64_t revision;                /* that it was made on */
    struct str document;             /* the candidate afterwards */
    struct proposal_line_list lines; /* those decided now */
    struct touch_list touches;
    struct str author;
    struct moment now;
};

/* Keeps a change as the next revision.
 * Fails  FAULT_CLASH when the proposal is at another revision by now, or is
 *        closed */
bool store_proposal_step(struct arena *mem, struct db *db,
                         const struct proposal_step *step, struct fault *fault);

/* What was changed by the revisions above `since`. */
bool store_touch_list(struct arena *mem, struct db *db, int64_t proposal_id,
                      int64_t since, struct touch_list *touches,
                      struct fault *fault);

/* Keeps state, closed_by, closed_at, closing and adopted_revision of `head`.
 * Fails  FAULT_CLASH when it is at another revision by now, or is closed */
bool store_proposal_close(struct db *db, const struct proposal_head *head,
                          struct fault *fault);
