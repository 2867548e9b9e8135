/* app/edit_ladder.h - change one part of a kept ladder, or take back an
 * older revision.
 *
 * Nothing is ever deleted: each change is the next revision, with author and
 * reason.
 */
#pragma once

#include "app/keep_ladder.h"
#include "domain/ladder/change.h"

struct edit_wish {
    struct str key; /* the ladder's */
    const struct ladder_change *change;
    struct str reason;
    int64_t follows; /* the revision it was meant for; 0: the present */
    bool is_dry_run;
};

struct edit_outcome {
    struct ladder_outcome kept;
    bool is_on_top; /* somebody else changed something else meanwhile; the
                       change was made on their revision */
    struct stored_ladder before; /* the revision it was made on */
    struct ladder after;
    struct str document; /* of `after` */
};

/* Changes the present revision and keeps it as the next.  All of its document
 * that is not meant stays as it was.
 * Fails  FAULT_DENIED; FAULT_CLASH when somebody else changed the same thing
 *        after `follows`; as ladder_change_make and ladder_patch_make */
bool app_ladder_edit(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct edit_wish *wish,
                     struct edit_outcome *outcome, struct fault *fault);

struct restore_wish {
    struct ladder_name name;
    struct str reason;
    int64_t follows; /* the present revision somebody looked at; 0: any */
    bool is_dry_run;
};

/* Keeps the document of an older revision as the next.
 * Fails  FAULT_DENIED; FAULT_INPUT without a revision or a reason;
 *        FAULT_MISSING; FAULT_CLASH */
bool app_ladder_restore(struct arena *mem, struct db *db,
                        const struct actor *actor,
                        const struct restore_wish *wish,
                        struct ladder_outcome *outcome, struct fault *fault);

/* How many people were ever rated on a criterion: what it means to take it
 * out.
 * Fails  FAULT_DENIED for who may not take it out either */
bool app_rated_count(struct db *db, const struct actor *actor,
                     struct str ladder_key, struct str criterion_key,
                     int64_t *count, struct fault *fault);
