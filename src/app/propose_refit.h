/* app/propose_refit.h - what a refit or a lens offers, put before others: as a
 * document, and as a proposal.
 */
#pragma once

#include "app/refit_ladder.h"

/* The ladder with its changes marked, for who decides about it and will not
 * sign in. */
enum marked_form { MARKED_DOCX, MARKED_HTML };

struct marked_copy {
    struct str bytes;
    struct str file_name; /* "engineering-for-community-architect.docx" */
};

/* Who stands in it for the changes: the office, or whoever asks. */
struct marked_about {
    struct str author; /* not empty */
    struct moment made_at;
};

/* Fails  FAULT_LIMIT; FAULT_SYSTEM */
bool app_refit_copy(struct arena *mem, const struct marked_about *about,
                    const struct refit_view *view, enum marked_form form,
                    struct marked_copy *copy, struct fault *fault);

/* The ladder with every offer taken, as Rung's own YAML: of a refit one of its
 * own, that says what it was made from.
 * Fails  FAULT_LIMIT */
bool app_refit_document(struct arena *mem, const struct refit_view *view,
                        struct str *document, struct fault *fault);

struct refit_proposal_wish {
    struct refit_wish refit;
    struct str key;   /* of the ladder it would be; that of the ladder itself:
                         its next revision.  Empty: one of its own for a refit,
                         the ladder's for a lens */
    struct str title; /* of that ladder; empty: made of the ladder's and the
                         role's */
    struct str reason;
};

/* Keeps what is offered as a proposal, to be decided line by line.
 * Fails  as app_refit; as app_proposal_add */
bool app_refit_propose(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct refit_proposal_wish *wish, int64_t *id,
                       struct fault *fault);
