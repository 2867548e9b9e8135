/* domain/occupation/map_reason.h - what an answer about work rests on.
 * Pure.
 */
#pragma once

#include "base/list.h"
#include "base/str.h"

enum { MAP_GROUNDS = 4 }; /* of an answer */

/* A text of the question and what it is like. */
struct map_reason {
    struct str words; /* of the question: a duty, a title, or a role */
    struct str like;  /* of the standard: a task, a sentence of a profile */
    double weight;    /* its part in the score, 0..1 */
};

struct map_reason_list {
    const struct map_reason *at; /* shape: [count], the weightiest first */
    size_t count;
};

/* The weightiest of `reasons`, which are struct map_reason and are put in
 * order; at most MAP_GROUNDS. */
struct map_reason_list map_reasons_best(struct list *reasons);
