#include "solve/fusion.h"

#include <assert.h>
#include <math.h>
#include <string.h>

enum {
    STEPS = 25,           /* Newton's method is there after a dozen */
    CANDIDATES_MOST = 512 /* a list */
};

/* Keeps weights of features that say nothing near 0; a list counts as 1. */
static const double ridge = 0.5;

struct system {
    size_t count;
    double gain; /* how likely the right candidates are, its logarithm */
    double slope[FUSION_FEATURES];
    double bend[FUSION_FEATURES][FUSION_FEATURES];
};

void fusion_shares(const struct fusion *fusion, const float *features,
                   size_t candidate_count, float *shares)
{
    float most = -INFINITY;
    float total = 0;
    for (size_t i = 0; i < candidate_count; i++) {
        shares[i] = 0;
        for (size_t k = 0; k < fusion->feature_count; k++)
            shares[i] += fusion->weights[k]
                         * features[i * fusion->feature_count + k];
        most = shares[i] > most ? shares[i] : most;
    }
    for (size_t i = 0; i < candidate_count; i++)
        total += shares[i] = expf(shares[i] - most);
    for (size_t i = 0; i < candidate_count; i++)
        shares[i] /= total;
}

/* Adds what one list says: its slope is the features its right candidates have
 * beyond those of all, its bend how features differ together. */
static void add_list(struct system *system, const struct fusion *fusion,
                     const struct fusion_list *list)
{
    const size_t count = system->count;
    float shares[CANDIDATES_MOST];
    double mean[FUSION_FEATURES] = {0};
    double right = 0;
    assert(list->candidate_count <= CANDIDATES_MOST);
    fusion_shares(fusion, list->features, list->candidate_count, shares);
    for (size_t i = 0; i < list->candidate_count; i++) {
        right += list->is_right[i] ? shares[i] : 0;
        for (size_t k = 0; k < count; k++)
            mean[k] += shares[i] * list->features[i * count + k];
    }
    if (right <= 0)
        return;
    system->gain += log(right);
    for (size_t i = 0; i < list->candidate_count; i++) {
        double pull = (list->is_right[i] ? shares[i] / right : 0) - shares[i];
        for (size_t k = 0; k < count; k++) {
            double apart = list->features[i * count + k] - mean[k];
            system->slope[k] += pull * list->features[i * count + k];
            for (size_t l = 0; l <= k; l++)
                system->bend[k][l] += shares[i] * apart
                                      * (list->features[i * count + l]
                                         - mean[l]);
        }
    }
}

/* Splits the bend into a triangle and its mirror image, by Cholesky's method,
 * in place; false when it is no longer positive. */
static bool split(struct system *system)
{
    for (size_t k = 0; k < system->count; k++)
        for (size_t l = 0; l <= k; l++) {
            double sum = system->bend[k][l];
            for (size_t m = 0; m < l; m++)
                sum -= system->bend[k][m] * system->bend[l][m];
            if (k == l && sum <= 0)
                return false;
            system->bend[k][l] = k == l ? sqrt(sum) : sum / system->bend[l][l];
        }
    return true;
}

/* Turns the slope into the step that the bend, split, says it means. */
static void step_along(struct system *system)
{
    for (size_t k = 0; k < system->count; k++) {
        for (size_t l = 0; l < k; l++)
            system->slope[k] -= system->bend[k][l] * system->slope[l];
        system->slope[k] /= system->bend[k][k];
    }
    for (size_t k = system->count; k-- > 0;) {
        for (size_t l = k + 1; l < system->count; l++)
            system->slope[k] -= system->bend[l][k] * system->slope[l];
        system->slope[k] /= system->bend[k][k];
    }
}

/* What the lists say at these weights. */
static void look(struct system *system, const struct fusion *fusion,
                 const struct fusion_list *lists, size_t list_count)
{
    memset(system->bend, 0, sizeof system->bend);
    system->gain = 0;
    for (size_t k = 0; k < system->count; k++) {
        double weight = fusion->weights[k];
        system->gain -= ridge / 2 * weight * weight;
        system->slope[k] = -ridge * weight;
        system->bend[k][k] = ridge;
    }
    for (size_t i = 0; i < list_count; i++)
        add_list(system, fusion, &lists[i]);
}

struct fusion fusion_train(const struct fusion_list *lists, size_t list_count,
                           size_t feature_count)
{
    assert(feature_count > 0 && feature_count <= FUSION_FEATURES);
    struct fusion best = {.feature_count = feature_count};
    struct fusion next = best;
    struct system system = {.count = feature_count};
    double best_gain = -INFINITY;
    for (size_t k = 0; k < feature_count; k++)
        best.weights[k] = next.weights[k] = list_count ? 0 : 1;
    for (int step = 0; step < STEPS && list_count; step++) {
        look(&system, &next, lists, list_count);
        bool is_better = system.gain > best_gain;
        if (is_better) {
            best = next;
            best_gain = system.gain;
            if (!split(&system))
                break;
            step_along(&system);
        }
        /* Newton's step can be too long; then half of it is tried. */
        for (size_t k = 0; k < feature_count; k++)
            next.weights[k] = is_better
                                  ? best.weights[k] + (float)system.slope[k]
                                  : (best.weights[k] + next.weights[k]) / 2;
    }
    return best;
}
