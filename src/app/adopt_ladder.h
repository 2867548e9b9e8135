/* app/adopt_ladder.h - another team takes a ladder over, makes it its own, and
 * follows it when it changes. */
#pragma once

#include "app/compare_ladders.h"
#include "app/keep_ladder.h"
#include "domain/ladder/merge.h"

struct adopt_wish {
    struct ladder_name from; /* revision 0: the present one */
    struct str key;          /* of the ladder it becomes */
    struct str title;        /* empty: that of the adopted one */
    struct str reason;       /* empty: that it was adopted */
};

/* Keeps a copy of the ladder under another key, which says what it was adopted
 * from.  Opens its own transactions.
 * Fails  FAULT_MISSING; FAULT_INPUT for a key that is none; FAULT_CLASH when
 *        there is a ladder of that key; FAULT_DENIED */
bool app_ladder_adopt(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct adopt_wish *wish,
                      struct ladder_outcome *outcome, struct fault *fault);

/* An adopted ladder beside the one it was adopted from. */
struct overlay {
    struct stored_ladder ours;
    struct stored_ladder base;     /* as it was adopted */
    struct stored_ladder present;  /* the same now */
    struct ladder_difference own;  /* what was made its own: base to ours */
    struct ladder_difference news; /* what changed since: base to present */
};

/* Fails  FAULT_MISSING when there is no such ladder, or the one it was adopted
 *        from is gone; FAULT_INPUT when it was adopted from none */
bool app_overlay_get(struct arena *mem, struct db *db,
                     const struct actor *actor, struct str key,
                     struct overlay *overlay, struct fault *fault);

struct follow_wish {
    struct str key;
    int64_t revision; /* of the adopted ladder that was looked at; 0: present */
    int64_t follows;  /* the revision of ours that was looked at; 0: present */
    struct merge_decision_list decisions;
    struct str reason; /* empty: that it follows */
    bool is_dry_run;
};

/* What following would make of it, inside a transaction.
 * Fails  as app_overlay_get; FAULT_INPUT when there is nothing to follow */
bool app_follow_look(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct follow_wish *wish,
                     struct merge *merge, struct fault *fault);

struct follow_outcome {
    struct merge merge;
    bool is_kept; /* or would be, in a dry run; not when a conflict is open */
    struct ladder_outcome kept;
};

/* Merges the newer revision in and, when every conflict is decided, keeps the
 * outcome as the next revision.  Opens its own transactions.
 * Fails  the same; FAULT_INPUT for a decision about what is no conflict;
 *        FAULT_CLASH when somebody else was faster */
bool app_ladder_follow(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct follow_wish *wish,
                       struct follow_outcome *outcome, struct fault *fault);
