/* app/draft_ladder.h - a first ladder for an office that has none, made of what
 * its people are to do.  A start to edit, never a finished ladder.
 */
#pragma once

#include "app/actor.h"
#include "domain/ladder/duty_ladder.h"

struct db;

struct draft_wish {
    struct str department; /* without regard to case; empty: all */
};

struct ladder_draft {
    struct duty_line_list lines; /* what it was made of, as it was written */
    size_t people_count;         /* whose lines these are */
    size_t unseen_count;         /* people whose duties the actor may not see */
    struct str_list departments; /* that people are in, each once */
    struct duty_ladder made; /* with key, title, summary and source; where no
                                line was of use it has no criteria */
    struct str_list missing; /* in whole sentences: what no draft can have */
};

/* Makes it of the duties the actor may see.
 * Fails  FAULT_DENIED; FAULT_LIMIT for more than DUTY_LINES_MOST
 * Cost   as duty_ladder_make */
bool app_ladder_draft(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct draft_wish *wish,
                      struct ladder_draft *draft, struct fault *fault);

/* The draft as Rung's own YAML, which says at its head what it is.
 * Fails  FAULT_LIMIT */
bool app_draft_document(struct arena *mem, const struct ladder_draft *draft,
                        struct str *document, struct fault *fault);

/* Keeps the draft as a proposal, to be worked on before it is adopted.
 * Fails  as app_ladder_draft; as app_proposal_add; FAULT_INPUT when no line
 *        was of use */
bool app_draft_propose(struct arena *mem, struct db *db,
                       const struct actor *actor, const struct draft_wish *wish,
                       int64_t *id, struct fault *fault);
