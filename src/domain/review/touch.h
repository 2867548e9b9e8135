/* domain/review/touch.h - which parts of a candidate a change is about, so
 * that two who change it at once never overwrite each other.
 * Pure: no clock, file or database.
 */
#pragma once

#include "domain/ladder/change.h"

/* A part of a ladder by its key; the head has none. */
struct touch {
    enum ladder_part part;
    struct str key;
};

struct touch_list {
    const struct touch *at; /* shape: [count] */
    size_t count;
};

/* "criterion" "level" "competency" "head": what the store keeps. */
extern const char *const touch_part_names[PART_OF_COUNT];

/* "Level"; a text for _(). */
extern const char *const touch_part_labels[PART_OF_COUNT];

bool touch_part_parse(struct str s, enum ladder_part *part);

/* The parts that are new, gone, elsewhere, or say something else: levels,
 * competencies, criteria, the head.
 * Gives  keys that point into the ladders
 * Cost   criteria of the one x criteria of the other */
struct touch_list touches_make(struct arena *mem, const struct ladder *before,
                               const struct ladder *after);

/* The first of `ours` that is one of `theirs`, too; or NULL. */
const struct touch *touch_clash(const struct touch_list *ours,
                                const struct touch_list *theirs);
