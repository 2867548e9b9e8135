/* store/store_ladder.h - ladders and their revisions, kept as rows. */
#pragma once

#include "base/day.h"
#include "domain/ladder/ladder.h"
#include "store/db.h"

/* A revision as it stands in the store. */
struct stored_ladder {
    int64_t id;
    int64_t revision;
    struct str document; /* the YAML it was read from, comments and all */
    struct str author;
    struct str reason;
    struct moment made_at;
    struct ladder ladder;
};

struct ladder_head {
    struct str key;
    struct str title;
    int64_t revision;
    int64_t level_count, competency_count, criterion_count;
    struct moment made_at; /* of the revision */
};

struct ladder_head_list {
    const struct ladder_head *at; /* shape: [count], by key */
    size_t count;
};

bool store_ladder_list(struct arena *mem, struct db *db,
                       struct ladder_head_list *heads, struct fault *fault);

/* Finds the present revision; *count is 0 or 1. */
bool store_ladder_find(struct arena *mem, struct db *db, struct str key,
                       struct stored_ladder *stored, size_t *count,
                       struct fault *fault);

/* Adds `stored->ladder` as revision `stored->revision`: 1 makes a new
 * ladder, any other must be one above the present.  Sets stored->id.
 * Fails  FAULT_CLASH when somebody else added that revision meanwhile */
bool store_ladder_add(struct arena *mem, struct db *db,
                      struct stored_ladder *stored, struct fault *fault);
