/* app/match_levels.h - which levels of different ladders are held equal. */
#pragma once

#include "app/compare_ladders.h"
#include "domain/ladder/crosswalk.h"

struct crosswalk_wish {
    struct str_list ladders; /* keys; none: all there are */
    bool has_proposals;
};

struct crosswalk_view {
    struct crosswalk crosswalk;      /* with pay for who may see it */
    struct level_match_list matches; /* of these ladders among each other */
    struct match_proposal_list proposals;
    size_t left_out; /* ladders past CROSSWALK_LADDERS_MOST */
};

/* Fails  FAULT_MISSING for a ladder that is not there; FAULT_DENIED */
bool app_crosswalk(struct arena *mem, struct db *db, const struct actor *actor,
                   const struct crosswalk_wish *wish,
                   struct crosswalk_view *view, struct fault *fault);

struct match_wish {
    struct ladder_place places[2];
    struct str reason; /* must be given to hold them equal */
};

struct match_outcome {
    struct level_match match;
    bool is_new;
};

/* Holds two levels equal.
 * Fails  FAULT_MISSING; FAULT_INPUT for levels of one ladder, or without a
 *        reason; FAULT_DENIED */
bool app_level_match(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct match_wish *wish,
                     struct match_outcome *outcome, struct fault *fault);

/* Takes that back.  A level that is gone is named by its key.
 * Fails  FAULT_MISSING; FAULT_DENIED */
bool app_level_unmatch(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct ladder_place places[2],
                       struct fault *fault);
