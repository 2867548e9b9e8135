/* store/store_comment.h - what was said about proposals. */
#pragma once

#include "domain/review/proposal.h"
#include "store/db.h"

/* All of a proposal, by thread, then as they were written. */
bool store_comment_list(struct arena *mem, struct db *db, int64_t proposal_id,
                        struct comment_list *comments, struct fault *fault);

/* Adds body, author, made_at, and what it answers; sets its id.
 * Fails  FAULT_CLASH when the proposal is not open */
bool store_comment_add(struct db *db, int64_t proposal_id,
                       struct comment *comment, struct fault *fault);

/* How many threads of a proposal are not resolved. */
bool store_thread_open_count(struct db *db, int64_t proposal_id, int64_t *count,
                             struct fault *fault);

/* Keeps resolved_by, resolved_at and resolution of a thread.
 * Fails  the same */
bool store_comment_resolve(struct db *db, int64_t proposal_id,
                           const struct comment *comment, struct fault *fault);
