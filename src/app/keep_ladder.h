/* app/keep_ladder.h - add a ladder or its next revision; look at them. */
#pragma once

#include "app/actor.h"
#include "domain/ladder/revision.h"

struct db;

struct ladder_wish {
    const struct ladder *ladder;
    struct str document; /* the YAML it was read from */
    struct str reason;   /* why it changed; may be empty */
    bool is_dry_run;
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

bool app_ladder_list(struct arena *mem, struct db *db,
                     const struct actor *actor, struct ladder_head_list *heads,
                     struct fault *fault);

/* Fails  FAULT_MISSING, naming the ladders there are */
bool app_ladder_get(struct arena *mem, struct db *db, const struct actor *actor,
                    struct str key, struct stored_ladder *stored,
                    struct fault *fault);
