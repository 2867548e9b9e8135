/* solve/calibration.h - how often answers are right that look so sure.
 *
 * Learnt from answers whose truth is known: how sure each was (0..1) and
 * whether it was right.  Surer answers never come out as less often right.
 * Source B. Zadrozny, C. Elkan, 2002: isotonic regression, by pooling
 *        neighbours.
 */
#pragma once

#include "base/arena.h"

#include <stdbool.h>

struct judged_answer {
    float share; /* how likely it seemed, 0..1 */
    bool is_right;
};

enum { CALIBRATION_STEPS = 32 };

struct calibration {
    size_t step_count; /* 0: nothing was learnt, shares stand as they are */
    float from[CALIBRATION_STEPS];  /* shares from here on, ascending */
    float right[CALIBRATION_STEPS]; /* are right so often, ascending */
    float sure_from; /* from this share on enough are right; above 1: never */
};

/* Learns; sorts `answers`.  `wanted_share` of the answers that are as sure as
 * `sure_from` or surer are right, with one standard error to spare. */
struct calibration calibration_make(struct judged_answer *answers,
                                    size_t answer_count, double wanted_share);

/* How often answers of that share are right, 0..1. */
double calibration_confidence(const struct calibration *calibration,
                              float share);
