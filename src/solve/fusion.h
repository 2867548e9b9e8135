/* solve/fusion.h - one likelihood out of several opinions.
 *
 * Each candidate of a list has some features; their weighted sum, held against
 * the sums of the other candidates, says how likely it is.  The weights are
 * learnt from lists whose right candidates are known (a conditional logit).
 */
#pragma once

#include "base/arena.h"

#include <stdbool.h>

enum { FUSION_FEATURES = 24 };

struct fusion_list {
    const float *features; /* shape: [candidate_count][feature_count] */
    const bool *is_right;  /* shape: [candidate_count]; any number of them */
    size_t candidate_count;
};

struct fusion {
    size_t feature_count; /* at most FUSION_FEATURES */
    float weights[FUSION_FEATURES];
};

/* Learns.  Lists without a right candidate are passed over; without any list
 * all weights are 1. */
struct fusion fusion_train(const struct fusion_list *lists, size_t list_count,
                           size_t feature_count);

/* Gives `shares`, shape: [candidate_count], how likely each candidate is; they
 * add up to 1. */
void fusion_shares(const struct fusion *fusion, const float *features,
                   size_t candidate_count, float *shares);
