/* domain/ladder/merge_item.h - one thing of three ladders, and what becomes
 * of it.  For merge.c alone.
 */
#pragma once

#include "domain/ladder/merge.h"

/* Where in each ladder the thing stands; the ladder's count: nowhere. */
struct merge_item {
    size_t old, theirs, ours;
    struct merge_row row;
    bool is_present; /* in the merged ladder */
    union {
        struct level level;
        struct competency competency;
        struct criterion criterion;
    } made; /* when present; a criterion's places are set by merge.c */
    struct str level_key, competency_key; /* of a criterion's merged place */
};

/* Sets fate, words and what is made of them; `choice` decides a conflict. */
void merge_level(struct arena *mem, const struct merge_wish *wish,
                 struct merge_item *item);
void merge_competency(struct arena *mem, const struct merge_wish *wish,
                      struct merge_item *item);
void merge_criterion(struct arena *mem, const struct merge_wish *wish,
                     struct merge_item *item);

/* What was decided of the thing of that key. */
enum merge_choice merge_choice_of(const struct merge_wish *wish,
                                  struct str key);
