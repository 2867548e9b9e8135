/* app/keep_proposal.h - propose a ladder, talk about it, adopt it. */
#pragma once

#include "app/actor.h"
#include "app/keep_ladder.h"
#include "domain/ladder/change.h"
#include "domain/review/proposal.h"

struct db;

struct proposal_wish {
    struct str title, reason;
    struct str ladder_key;   /* of the ladder it would be */
    struct ladder_name base; /* revision 0: the present one; an empty key: it
                                is made from nothing */
    struct str role_id;      /* of a refit or lens; else empty */
    const struct ladder *candidate; /* what it says at first */
    struct str document;            /* its YAML, of which remarks stay; empty:
                                       it is written */
    const struct offer *offer; /* wordings to decide about, of the ladder of
                                  `base`; NULL: none */
};

/* Keeps a proposal, open to comment.
 * Fails  FAULT_DENIED; FAULT_INPUT without a title, or for a key that is none;
 *        FAULT_CLASH when the key is of another ladder than the base */
bool app_proposal_add(struct arena *mem, struct db *db,
                      const struct actor *actor,
                      const struct proposal_wish *wish, int64_t *id,
                      struct fault *fault);

bool app_proposal_list(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       struct proposal_head_list *heads, struct fault *fault);

/* For who may not see pay ranges it is without them.
 * Fails  FAULT_MISSING */
bool app_proposal_get(struct arena *mem, struct db *db,
                      const struct actor *actor, int64_t id,
                      struct proposal *proposal, struct fault *fault);

/* Which proposal is meant, as somebody saw it. */
struct proposal_name {
    int64_t id;
    int64_t revision; /* 0: as it is now */
};

struct choice_wish {
    struct proposal_name name;
    struct str criterion_key; /* empty: all that nobody has decided */
    enum offer_choice choice; /* TAKEN, LEFT or OPEN */
};

/* Decides about offered wordings: the candidate takes them, or has the old
 * words again.
 * Fails  FAULT_DENIED; FAULT_MISSING; FAULT_CLASH when it is closed, or the
 *        same criterion was changed since name.revision */
bool app_proposal_choose(struct arena *mem, struct db *db,
                         const struct actor *actor,
                         const struct choice_wish *wish, struct fault *fault);

/* Changes a part of the candidate; an offered wording of it becomes EDITED.
 * Fails  the same; as ladder_change_make */
bool app_proposal_edit(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct proposal_name *name,
                       const struct ladder_change *change, struct fault *fault);

struct comment_wish {
    int64_t proposal_id;
    struct str criterion_key; /* empty: of the whole */
    int64_t answers;          /* a comment; 0: begins a thread */
    struct str body;
};

/* Whoever is held against ladders may comment, and who answers for them.
 * Fails  FAULT_DENIED; FAULT_MISSING; FAULT_INPUT for an empty body;
 *        FAULT_LIMIT; FAULT_CLASH when it is closed */
bool app_comment_add(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct comment_wish *wish,
                     int64_t *id, struct fault *fault);

/* Resolves a thread, saying what came of it; or opens it again. */
struct resolve_wish {
    int64_t proposal_id, comment_id;
    bool is_open_again;
    struct str resolution; /* may be empty */
};

bool app_comment_resolve(struct db *db, const struct actor *actor,
                         const struct resolve_wish *wish, struct fault *fault);

/* Somebody to whom the adopted ladder would mean something. */
struct affected_person {
    struct person person;
    bool is_of_base;      /* stands on the ladder it was made from */
    bool is_of_role;      /* their title is of the proposal's role */
    struct str level_key; /* where they would stand; empty: nowhere */
    bool loses_level;     /* theirs is not there any more */
    size_t changed;       /* criteria of their level and the next that say
                             something else */
    size_t ratings_lost;  /* ratings of theirs that would stand beside nothing;
                             0 for who may not see them */
    size_t stopped_before,
        stopped_after; /* blockers, where the role is known */
};

struct affected_list {
    const struct affected_person *at; /* shape: [count], by name */
    size_t count;
    size_t unseen; /* that the actor may not see */
};

bool app_proposal_affected(struct arena *mem, struct db *db,
                           const struct actor *actor, int64_t id,
                           struct affected_list *people, struct fault *fault);

/* A person who is put on the adopted ladder. */
struct ladder_move {
    person_id person;
    struct str level_key;
};

struct ladder_move_list {
    const struct ladder_move *at; /* shape: [count] */
    size_t count;
};

struct adoption_wish {
    struct proposal_name name;
    struct str reason;
    struct ladder_move_list moves; /* from today on */
    bool is_dry_run;
};

/* Keeps the candidate as a ladder or its next revision, moves people onto it
 * and closes the proposal: all or nothing.
 * Fails  FAULT_DENIED; FAULT_CLASH when it is closed, has open threads and no
 *        reason is given, was changed since name.revision, or would be the
 *        next revision of a ladder that has a newer one by now; FAULT_MISSING;
 *        FAULT_INPUT for somebody whose present position begins later, or who
 *        is to be moved twice */
bool app_proposal_adopt(struct arena *mem, struct db *db,
                        const struct actor *actor,
                        const struct adoption_wish *wish,
                        struct ladder_outcome *outcome, struct fault *fault);

/* Fails  FAULT_INPUT without a reason */
bool app_proposal_withdraw(struct db *db, const struct actor *actor, int64_t id,
                           struct str reason, struct fault *fault);
