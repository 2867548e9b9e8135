/* domain/ladder/crosswalk.h - which levels of different ladders are held
 * equal: "PM-3 = IC4 = Senior".
 * Pure: no clock, file or database.  Source: docs/method.md, "Crosswalk".
 */
#pragma once

#include "domain/ladder/ladder.h"

enum { CROSSWALK_LADDERS_MOST = 24 };

/* A level by keys. */
struct rung_name {
    struct str ladder, level;
};

/* Two levels that somebody holds equal. */
struct level_match {
    int64_t id;
    struct rung_name a, b; /* a's ladder comes first by key */
    struct str author;
    struct str reason;
    struct moment made_at;
};

struct level_match_list {
    const struct level_match *at; /* shape: [count], oldest first */
    size_t count;
};

/* Levels of one ladder in a row: most often one or none. */
struct crosswalk_cell {
    const size_t *levels; /* shape: [count], in the ladder's order */
    size_t count;
};

/* Levels that are held equal, each with each; or one alone. */
struct crosswalk_row {
    const struct crosswalk_cell *cells; /* shape: [ladder_count] */
    size_t size;                        /* how many levels it has */
};

enum crosswalk_problem_kind {
    CROSSWALK_GONE,  /* a match names a level that is not there */
    CROSSWALK_TWICE, /* it says that two levels of one ladder are equal */
    CROSSWALK_CROSS  /* lower here, higher there */
};

/* What a match, or two together, say against a ladder's own order. */
struct crosswalk_problem {
    enum crosswalk_problem_kind kind;
    struct rung_name a, b; /* GONE: a is gone, b is its other side; TWICE: both;
                              CROSS: a is equal to b, c to d, and ... */
    struct rung_name c, d; /* ... a is below c where b is above d */
};

struct crosswalk {
    const struct ladder *const *ladders; /* shape: [ladder_count] */
    size_t ladder_count;
    const struct crosswalk_row *rows; /* shape: [row_count], lowest first, so
                                         far as the ladders say */
    size_t row_count;
    const struct crosswalk_problem *problems; /* shape: [problem_count] */
    size_t problem_count;
};

struct ladder_pointers {
    const struct ladder *const *at; /* shape: [count] */
    size_t count;
};

/* Gathers what is held equal into rows.  Matches of ladders that are not among
 * `ladders` still join what they connect only through those that are.
 * Gives  rows that live in `mem` and point into `ladders` */
struct crosswalk crosswalk_make(struct arena *mem,
                                struct ladder_pointers ladders,
                                struct level_match_list matches);

/* Two levels that may be equal, and why. */
struct match_proposal {
    struct rung_name a, b;
    struct str reason; /* "same grade PM-3; pay overlaps by 80%" */
    double weight;     /* of the reasons: to order by, not to show */
};

struct match_proposal_list {
    const struct match_proposal
        *at; /* shape: [count], by ladders, then level */
    size_t count;
};

/* What grade, titles, words of rank, pay and numbers say of levels that stand
 * alone in their ladder's column; nothing that crosses what is held equal. */
struct match_proposal_list crosswalk_propose(struct arena *mem,
                                             const struct crosswalk *crosswalk);
