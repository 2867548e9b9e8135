#include "solve/calibration.h"

#include <math.h>
#include <stdlib.h>

enum { LEAST_POOL = 30 }; /* answers below which a share of them says little */

struct pool {
    float from;
    size_t count, right;
};

static int share_order(const void *a, const void *b)
{
    const struct judged_answer *x = a;
    const struct judged_answer *y = b;
    if (x->share != y->share)
        return x->share < y->share ? -1 : 1;
    return (int)x->is_right - (int)y->is_right;
}

static bool is_below(const struct pool *low, const struct pool *high)
{
    return low->right * high->count < high->right * low->count;
}

/* Pools of at least `least` answers, each right more often than the one
 * before; returns how many. */
static size_t pool_up(const struct judged_answer *answers, size_t answer_count,
                      size_t least, struct pool *pools)
{
    size_t count = 0;
    for (size_t i = 0; i < answer_count; i++) {
        if (count == 0 || pools[count - 1].count >= least)
            pools[count++] = (struct pool){.from = answers[i].share};
        struct pool *last = &pools[count - 1];
        last->count++;
        last->right += answers[i].is_right;
        if (last->count < least && i + 1 < answer_count)
            continue;
        while (count > 1 && !is_below(&pools[count - 2], &pools[count - 1])) {
            pools[count - 2].count += pools[count - 1].count;
            pools[count - 2].right += pools[count - 1].right;
            count--;
        }
    }
    return count;
}

/* The lowest share from which on enough answers are right. */
static float sure_from(const struct judged_answer *answers, size_t answer_count,
                       double wanted_share)
{
    size_t right = 0;
    float sure = 2;
    for (size_t i = answer_count; i-- > 0;) {
        right += answers[i].is_right;
        size_t count = answer_count - i;
        double share = (double)right / (double)count;
        double error = sqrt(share * (1 - share) / (double)count);
        bool is_end = i == 0 || answers[i - 1].share < answers[i].share;
        if (is_end && count >= LEAST_POOL && share - error >= wanted_share)
            sure = answers[i].share;
    }
    return sure;
}

struct calibration calibration_make(struct judged_answer *answers,
                                    size_t answer_count, double wanted_share)
{
    struct calibration made = {.sure_from = 2};
    struct pool pools[CALIBRATION_STEPS];
    size_t least = answer_count / (CALIBRATION_STEPS - 1) + 1;
    if (answer_count == 0)
        return made;
    qsort(answers, answer_count, sizeof *answers, share_order);
    made.step_count = pool_up(answers, answer_count,
                              least > LEAST_POOL ? least : LEAST_POOL, pools);
    for (size_t i = 0; i < made.step_count; i++) {
        made.from[i] = pools[i].from;
        made.right[i] = (float)pools[i].right / (float)pools[i].count;
    }
    made.sure_from = sure_from(answers, answer_count, wanted_share);
    return made;
}

double calibration_confidence(const struct calibration *calibration,
                              float share)
{
    size_t i = calibration->step_count;
    if (i == 0)
        return share;
    while (i > 1 && calibration->from[i - 1] > share)
        i--;
    return calibration->right[i - 1];
}
