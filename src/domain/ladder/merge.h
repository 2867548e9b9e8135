/* domain/ladder/merge.h - an adopted ladder follows a newer revision of the
 * one it was adopted from, and keeps what was made its own.
 * Pure: no clock, file or database.  Source: docs/method.md, "Adoption".
 */
#pragma once

#include "domain/ladder/ladder.h"

enum merge_fate {
    MERGE_SAME,     /* nobody changed it */
    MERGE_TAKEN,    /* changed there: added, reworded, moved or dropped */
    MERGE_KEPT,     /* changed here */
    MERGE_ALIKE,    /* changed alike on both sides */
    MERGE_CONFLICT, /* changed on both sides, each its own way */
    MERGE_FATE_COUNT
};

/* As JSON writes them: "taken". */
extern const char *const merge_fate_names[MERGE_FATE_COUNT];

enum merge_choice { MERGE_UNDECIDED, MERGE_THEIRS, MERGE_OURS };

/* What somebody decided of a conflict: of the thing of that key, or, with an
 * empty key, of all that nothing else decides. */
struct merge_decision {
    struct str key;
    enum merge_choice choice;
};

struct merge_decision_list {
    const struct merge_decision *at; /* shape: [count] */
    size_t count;
};

enum merge_thing { MERGE_LEVEL, MERGE_COMPETENCY, MERGE_CRITERION };

/* One thing of the three ladders.  Of the criteria, or levels, or
 * competencies, that are set, NULL is one that is not there. */
struct merge_row {
    enum merge_thing thing;
    enum merge_fate fate;
    enum merge_choice choice;     /* of a conflict */
    struct str key;               /* by which it is decided: "level:mate",
                                  "competency:craft", a criterion's own,
                                  with "-there" behind one that ours has
                                  for something else */
    const char *why;              /* what collides, a text for _(); or NULL */
    struct str old, theirs, ours; /* how they read; empty: not there */
    bool has_old, has_theirs, has_ours;
    struct str place; /* "Craft, Mate", of a criterion */
};

struct merge_wish {
    const struct ladder *old;    /* the adopted ladder as it was adopted */
    const struct ladder *theirs; /* the same now */
    const struct ladder *ours;
    int64_t revision; /* of `theirs` */
    struct merge_decision_list decisions;
};

struct merge {
    const struct merge_row *rows; /* shape: [row_count]: levels, competencies,
                                     criteria; by place */
    size_t row_count;
    size_t counts[MERGE_FATE_COUNT];
    size_t open_count; /* conflicts nobody decided; then there is no ladder */
    struct ladder ladder; /* ours, merged */
};

/* Merges three ladders: level and competency by key, criterion by its words,
 * its key, its meaning.  Text, place, weight and the lists of a criterion are
 * merged each by itself, so that a new example here and a new wording there
 * do not collide.  A conflict of which ours was chosen keeps ours.
 * Cost   criteria of the one x criteria of the other */
struct merge merge_make(struct arena *mem, const struct merge_wish *wish);
