#include "solve/net.h"

#include "base/vector.h"

#include <assert.h>
#include <math.h>
#include <string.h>

/* A class this unlikely, and not the right one, teaches nothing worth its
 * time: measured, the answers are the same. */
static const float least_error = 3e-4F;

/* First rows lie within this, over the root of their length. */
static const float first_reach = 1.7F;

/* Leanings learn slower than rows: each example moves them. */
static const float leaning_share = 0.01F;

/* What is at hand while an example is learnt. */
struct bench {
    float *sum;    /* shape: [row_length], of its rows */
    float *pull;   /* shape: [row_length], what its rows must give up */
    float *scores; /* shape: [class_count], up to what lanes take */
};

/* Source G. Steele et al., SplitMix64, 2014. */
static uint64_t roll(uint64_t *dice)
{
    uint64_t z = (*dice += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
}

/* Within -1 and 1. */
static float roll_share(uint64_t *dice)
{
    return (float)(roll(dice) >> 40) / (float)(1 << 23) - 1;
}

struct net_draft net_draft_make(struct arena *mem, const struct net_wish *wish)
{
    assert(wish->class_count > 0);
    size_t length = vector_round_up(wish->row_length ? wish->row_length
                                                     : wish->class_count);
    return (struct net_draft){
        .wish = *wish,
        .row_length = length,
        .rows = ARENA_ARRAY(mem, float, FEATURE_COUNT *length),
        .columns = wish->row_length
                       ? ARENA_ARRAY(mem, float, wish->class_count *length)
                       : NULL,
        .leanings = ARENA_ARRAY(mem, float, wish->class_count),
        .dice = wish->seed,
    };
}

static float *row_of(const struct net_draft *draft,
                     const struct feature *feature)
{
    return draft->rows + feature->id * draft->row_length;
}

/* Gives features that an example has for the first time their first row. */
static void open_rows(struct net_draft *draft, struct feature_list vector)
{
    const float reach = first_reach / sqrtf((float)draft->row_length);
    for (size_t i = 0; i < vector.count; i++) {
        float *row = row_of(draft, &vector.at[i]);
        if (row[0] != 0)
            continue;
        for (size_t k = 0; k < draft->row_length; k++)
            row[k] = reach * roll_share(&draft->dice);
    }
}

static void add_up(const struct net_draft *draft, struct feature_list vector,
                   float *sum)
{
    memset(sum, 0, draft->row_length * sizeof *sum);
    for (size_t i = 0; i < vector.count; i++)
        vector_add(sum, vector.at[i].weight, row_of(draft, &vector.at[i]),
                   draft->row_length);
}

/* Scores of classes, in a row of the lanes' length, as shares of 1. */
static void score(const struct net *net, const float *sum, float *scores)
{
    const size_t count = net->class_count;
    const size_t length = vector_round_up(count);
    const float *products = sum;
    float most = -INFINITY;
    if (net->columns) {
        vector_products(net->columns, count, sum, net->row_length, scores);
        products = scores;
    }
    for (size_t i = 0; i < count; i++) {
        scores[i] = products[i] + net->leanings[i];
        most = scores[i] > most ? scores[i] : most;
    }
    for (size_t i = 0; i < count; i++)
        scores[i] -= most;
    for (size_t i = count; i < length; i++)
        scores[i] = -INFINITY;
    vector_softmax(scores, length);
}

/* Moves columns against their errors and gathers what the rows must give up;
 * without columns that is the errors themselves. */
static void learn_columns(struct net_draft *draft, struct bench *bench,
                          float step)
{
    const size_t length = draft->row_length;
    memset(bench->pull, 0, length * sizeof(float));
    for (size_t i = 0; i < draft->wish.class_count; i++) {
        float error = bench->scores[i];
        if (fabsf(error) < least_error)
            continue;
        draft->leanings[i] -= leaning_share * step * error;
        if (!draft->columns) {
            bench->pull[i] = error;
            continue;
        }
        float *column = draft->columns + i * length;
        vector_add(bench->pull, error, column, length);
        vector_add(column, -step * error, bench->sum, length);
    }
}

static void learn(struct net_draft *draft, struct bench *bench,
                  const struct net_example *example, float step)
{
    const struct net now = {.class_count = draft->wish.class_count,
                            .row_length = draft->row_length,
                            .columns = draft->columns,
                            .leanings = draft->leanings};
    add_up(draft, example->vector, bench->sum);
    score(&now, bench->sum, bench->scores);
    for (size_t i = 0; i < example->class_count; i++)
        bench->scores[example->classes[i]] -= 1 / (float)example->class_count;
    learn_columns(draft, bench, step);
    for (size_t i = 0; i < example->vector.count; i++) {
        const struct feature *feature = &example->vector.at[i];
        vector_add(row_of(draft, feature), -step * feature->weight, bench->pull,
                   draft->row_length);
    }
}

static void shuffle(uint64_t *dice, uint32_t *order, size_t count)
{
    for (size_t i = count; i > 1; i--) {
        size_t other = roll(dice) % i;
        uint32_t kept = order[i - 1];
        order[i - 1] = order[other];
        order[other] = kept;
    }
}

void net_learn(struct net_draft *draft, const struct net_example *examples,
               size_t example_count, int rounds, double step)
{
    struct arena *scratch = arena_open();
    uint32_t *order = ARENA_ARRAY(scratch, uint32_t, example_count);
    struct bench bench = {
        .sum = ARENA_ARRAY(scratch, float, draft->row_length),
        .pull = ARENA_ARRAY(scratch, float, draft->row_length),
        .scores = ARENA_ARRAY(scratch, float,
                              vector_round_up(draft->wish.class_count)),
    };
    const float total = (float)rounds * (float)example_count;
    for (size_t i = 0; i < example_count; i++) {
        order[i] = (uint32_t)i;
        if (draft->columns)
            open_rows(draft, examples[i].vector);
    }
    for (int round = 0; round < rounds; round++) {
        shuffle(&draft->dice, order, example_count);
        for (size_t i = 0; i < example_count; i++) {
            float done = ((float)round * (float)example_count + (float)i)
                         / total;
            learn(draft, &bench, &examples[order[i]], (float)step * (1 - done));
        }
    }
    arena_close(scratch);
}

static float largest(const float *row, size_t length)
{
    float most = 0;
    for (size_t i = 0; i < length; i++)
        most = fabsf(row[i]) > most ? fabsf(row[i]) : most;
    return most;
}

/* Rows of bytes, each with a scale of its own, for features with any. */
static void pack_rows(struct arena *mem, const struct net_draft *draft,
                      struct net *net)
{
    const size_t length = draft->row_length;
    uint32_t *places = ARENA_ARRAY(mem, uint32_t, FEATURE_COUNT);
    for (size_t i = 0; i < FEATURE_COUNT; i++)
        if (largest(draft->rows + i * length, length) > 0)
            places[i] = (uint32_t)++net->row_count;
    int8_t *rows = ARENA_ARRAY(mem, int8_t, net->row_count * length);
    float *scales = ARENA_ARRAY(mem, float, net->row_count);
    for (size_t i = 0; i < FEATURE_COUNT; i++) {
        if (!places[i])
            continue;
        const float *from = draft->rows + i * length;
        int8_t *to = rows + (places[i] - 1) * length;
        float scale = largest(from, length) / INT8_MAX;
        scales[places[i] - 1] = scale;
        for (size_t k = 0; k < length; k++)
            to[k] = (int8_t)lrintf(from[k] / scale);
    }
    net->places = places;
    net->rows = rows;
    net->row_scales = scales;
}

struct net net_make(struct arena *mem, const struct net_draft *draft)
{
    const size_t classes = draft->wish.class_count;
    const size_t column_count = classes * draft->row_length;
    struct net net = {.class_count = classes, .row_length = draft->row_length};
    float *leanings = ARENA_ARRAY(mem, float, classes);
    memcpy(leanings, draft->leanings, classes * sizeof *leanings);
    net.leanings = leanings;
    if (draft->columns) {
        float *columns = ARENA_ARRAY(mem, float, column_count);
        memcpy(columns, draft->columns, column_count * sizeof *columns);
        net.columns = columns;
    }
    pack_rows(mem, draft, &net);
    return net;
}

void net_shares(const struct net *net, struct feature_list vector,
                float *shares)
{
    struct arena *scratch = arena_open();
    float *sum = ARENA_ARRAY(scratch, float, net->row_length);
    float *scores = ARENA_ARRAY(scratch, float,
                                vector_round_up(net->class_count));
    for (size_t i = 0; i < vector.count; i++) {
        const struct feature *feature = &vector.at[i];
        const uint32_t place = net->places[feature->id];
        if (!place)
            continue;
        const int8_t *row = net->rows + (place - 1) * net->row_length;
        float factor = feature->weight * net->row_scales[place - 1];
        for (size_t k = 0; k < net->row_length; k++)
            sum[k] += factor * (float)row[k];
    }
    score(net, sum, scores);
    memcpy(shares, scores, net->class_count * sizeof *shares);
    arena_close(scratch);
}
