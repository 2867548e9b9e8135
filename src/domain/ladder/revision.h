/* domain/ladder/revision.h - a ladder as it stood from one change to the
 * next.
 */
#pragma once

#include "domain/ladder/ladder.h"

struct stored_ladder {
    int64_t id;
    int64_t revision;    /* from 1 */
    struct str document; /* the YAML it was read from, comments and all */
    struct str author;
    struct str reason;
    struct moment made_at;
    struct ladder ladder;
};

/* What a list of ladders shows of each. */
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
