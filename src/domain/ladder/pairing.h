/* domain/ladder/pairing.h - which criterion of one ladder became, or means the
 * same as, which of another.
 * Pure.  Source: docs/method.md, "Differences".
 */
#pragma once

#include "domain/ladder/ladder.h"

enum { PAIRING_NONE = LADDER_CRITERIA_MOST };

/* A ladder, or one level of it. */
struct ladder_side {
    const struct ladder *ladder;
    bool is_level;
    size_t level_index; /* of that level */
};

/* Everything of the second side, and what of the first it stands beside:
 * PAIRING_NONE where there is nothing. */
struct pairing {
    struct ladder_side before, after;
    size_t *competency_of; /* shape: [after->competency_count] */
    size_t *level_of;      /* shape: [after->level_count] */
    size_t *criterion_of;  /* shape: [after->criterion_count] */
    bool *is_taken;        /* shape: [before->criterion_count] */
};

/* Pairs two ladders, two levels of ladders, or a ladder and a level.  Each
 * thing is paired at most once, with the nearest first.
 * Cost   criteria of the one x criteria of the other */
struct pairing pairing_make(struct arena *mem, struct ladder_side before,
                            struct ladder_side after);

/* True when the criterion belongs to that side. */
bool ladder_side_has(const struct ladder_side *side, size_t criterion_index);
