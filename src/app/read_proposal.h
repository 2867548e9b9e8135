/* app/read_proposal.h - a proposal with its ladders, whole.
 * For the use cases of proposals only: it asks nobody's permission and tells
 * pay ranges.
 */
#pragma once

#include "app/actor.h"
#include "domain/ladder/revision.h"
#include "domain/review/proposal.h"

struct db;

/* Reads it inside a transaction, the ladders out of its documents.
 * Fails  FAULT_MISSING */
bool proposal_read(struct arena *mem, struct db *db, int64_t id,
                   struct proposal *proposal, struct fault *fault);

/* The same of one that is open.
 * Fails  FAULT_CLASH, saying who closed it */
bool proposal_read_open(struct arena *mem, struct db *db, int64_t id,
                        struct proposal *proposal, struct fault *fault);

/* The ladder it was made from, in that revision; one without levels when it
 * was made from nothing, or that ladder is gone. */
bool proposal_base_read(struct arena *mem, struct db *db,
                        const struct proposal_head *head, struct ladder *base,
                        struct fault *fault);

/* `document` made to say what `ladder` does: in the bytes of what changed
 * alone where that can be, else written anew.
 * Fails  FAULT_INPUT, FAULT_LIMIT for what could not be read back */
bool candidate_document_make(struct arena *mem, struct str document,
                             const struct ladder *ladder, struct str *made,
                             struct fault *fault);
