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
    struct str family;         /* may be empty */
    struct ladder_name adopts; /* an empty key: none */
    int64_t revision;
    int64_t level_count, competency_count, criterion_count;
    struct moment made_at; /* of the revision */
};

struct ladder_head_list {
    const struct ladder_head *at; /* shape: [count], by family, those
                                     of none last; then by key */
    size_t count;
};

/* What a history shows of each revision. */
struct revision_head {
    int64_t number;
    struct str title; /* of the ladder, then */
    struct str author;
    struct str reason; /* may be empty */
    struct moment made_at;
};

struct revision_head_list {
    const struct revision_head *at; /* shape: [count], newest first */
    size_t count;
};

/* How many people hold a level at present. */
struct level_holders {
    struct str ladder_key;
    struct str level_key;
    int64_t count;
};

struct level_holders_list {
    const struct level_holders *at; /* shape: [count], by ladder, then level */
    size_t count;
};
