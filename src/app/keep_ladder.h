/* app/keep_ladder.h - add a ladder or its next revision; look at them. */
#pragma once

#include "app/actor.h"
#include "domain/ladder/difference.h"
#include "domain/ladder/revision.h"

struct db;

struct ladder_wish {
    const struct ladder *ladder;
    struct str document; /* the YAML it was read from */
    struct str reason;   /* why it changed; may be empty */
    struct str change;   /* what did, for the audit; empty: all of it */
    int64_t follows;     /* the revision it was made from; 0: the present */
    bool is_dry_run;
    const char
        *action; /* in the audit; NULL: "ladder add", or "ladder change" */
};

/* For follows: there must be no ladder of that key yet. */
#define LADDER_IS_NEW INT64_C(-1)

struct ladder_wish_list {
    const struct ladder_wish *at; /* shape: [count] */
    size_t count;
};

struct ladder_outcome {
    int64_t revision; /* the present one, afterwards */
    bool is_same;     /* nothing changed since the present revision */
};

/* Keeps `wish->ladder` as the next revision of the ladder of its key.
 * Fails  FAULT_DENIED; FAULT_CLASH when somebody else was faster */
bool app_ladder_add(struct arena *mem, struct db *db, const struct actor *actor,
                    const struct ladder_wish *wish,
                    struct ladder_outcome *outcome, struct fault *fault);

/* The same inside a transaction of the caller's, who asks whether the actor
 * may and writes the line of the audit.  Nothing is told of a dry run. */
bool app_ladder_add_inside(struct arena *mem, struct db *db,
                           const struct actor *actor,
                           const struct ladder_wish *wish,
                           struct ladder_outcome *outcome, struct fault *fault);

/* The same of several, all of them or none; a dry run is one when the first
 * is.
 * Gives  outcomes, shape: [wishes->count] */
bool app_ladders_add(struct arena *mem, struct db *db,
                     const struct actor *actor,
                     const struct ladder_wish_list *wishes,
                     struct ladder_outcome *outcomes, struct fault *fault);

bool app_ladder_list(struct arena *mem, struct db *db,
                     const struct actor *actor, struct ladder_head_list *heads,
                     struct fault *fault);

/* The present revision.  For who may not see pay ranges it is without them,
 * its document without the remarks in it, too.
 * Fails  FAULT_MISSING, naming the ladders there are */
bool app_ladder_get(struct arena *mem, struct db *db, const struct actor *actor,
                    struct str key, struct stored_ladder *stored,
                    struct fault *fault);

/* The same of any revision.
 * Fails  FAULT_MISSING, saying which revisions there are */
bool app_revision_get(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct ladder_name *name,
                      struct stored_ladder *stored, struct fault *fault);

/* All revisions of a ladder, the newest first.
 * Fails  FAULT_MISSING */
bool app_revision_list(struct arena *mem, struct db *db,
                       const struct actor *actor, struct str key,
                       struct revision_head_list *heads, struct fault *fault);

/* How many people hold each level; none for who may not see people. */
bool app_level_holders(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       struct level_holders_list *holders, struct fault *fault);

/* What it would mean to keep a ladder. */
struct ladder_preview {
    struct stored_ladder present; /* revision 0: it would be a new ladder */
    bool is_same;                 /* to the byte: there is nothing to keep */
    struct ladder_difference difference; /* to the present revision */
};

/* Holds a ladder that was read, and its document, against the store.
 * Fails  FAULT_DENIED for who may not keep it either */
bool app_ladder_preview(struct arena *mem, struct db *db,
                        const struct actor *actor,
                        const struct ladder_wish *wish,
                        struct ladder_preview *preview, struct fault *fault);
