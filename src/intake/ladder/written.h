/* intake/ladder/written.h - the criteria of a text, each with the one of
 * a ladder that it is to become.
 */
#pragma once

#include "base/list.h"
#include "domain/ladder/ladder.h"
#include "format/node.h"

/* A criterion as it stands in a text. */
struct written_criterion {
    const struct node *node, *list;
    size_t index;                          /* in the list */
    const struct node *cells, *competency; /* the maps it stands in */
    size_t cell_index;                     /* of its list in `cells` */
    struct str key;                        /* its own or derived */
    bool has_key;
    size_t competency_index, level_index; /* in the ladder, or its counts */
    size_t wanted; /* in the ladder, or its count: it goes */
};

struct written_list {
    const struct written_criterion *at; /* shape: [count], as they stand */
    size_t count;
};

/* Finds the criteria below `root`: by key; where no key is the same, by the
 * words in the same cell, or because no other is left in it. */
struct written_list written_find(struct arena *mem, const struct node *root,
                                 const struct ladder *ladder);

/* From 1, where a criterion stands in its cell. */
size_t criterion_number(const struct ladder *ladder, size_t index);
