#include "solve/text_index.h"

#include <math.h>
#include <string.h>

struct text_index text_index_make(struct arena *mem,
                                  const struct feature_list *vectors,
                                  size_t count)
{
    uint32_t *starts = ARENA_ARRAY(mem, uint32_t, FEATURE_COUNT + 2);
    size_t total = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < vectors[i].count; j++, total++)
            starts[vectors[i].at[j].id + 2]++;
    for (size_t i = 2; i < FEATURE_COUNT + 2; i++)
        starts[i] += starts[i - 1];
    uint32_t *texts = ARENA_ARRAY(mem, uint32_t, total);
    uint16_t *weights = ARENA_ARRAY(mem, uint16_t, total);
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < vectors[i].count; j++) {
            /* The start of the next feature moves up to its own place. */
            uint32_t at = starts[vectors[i].at[j].id + 1]++;
            texts[at] = (uint32_t)i;
            weights[at] = (uint16_t)lrintf(vectors[i].at[j].weight
                                           * UINT16_MAX);
        }
    return (struct text_index){count, starts, texts, weights};
}

void text_index_likeness(const struct text_index *index,
                         struct feature_list vector, float *likeness)
{
    memset(likeness, 0, index->text_count * sizeof *likeness);
    for (size_t i = 0; i < vector.count; i++) {
        const struct feature *feature = &vector.at[i];
        const float factor = feature->weight / UINT16_MAX;
        uint32_t end = index->starts[feature->id + 1];
        for (uint32_t j = index->starts[feature->id]; j < end; j++)
            likeness[index->texts[j]] += factor * index->weights[j];
    }
}

/* Puts one in its place among those found; `count` of them are there. */
static void insert(struct neighbour *neighbours, size_t count,
                   struct neighbour one)
{
    size_t at = count;
    while (at > 0 && neighbours[at - 1].likeness < one.likeness) {
        neighbours[at] = neighbours[at - 1];
        at--;
    }
    neighbours[at] = one;
}

size_t neighbours_find(const float *likeness, size_t text_count, size_t most,
                       struct neighbour *neighbours)
{
    size_t count = 0;
    float least = 0;
    for (size_t i = 0; i < text_count && most; i++) {
        if (likeness[i] <= least)
            continue;
        size_t kept = count < most ? count++ : most - 1;
        insert(neighbours, kept, (struct neighbour){(uint32_t)i, likeness[i]});
        if (count == most)
            least = neighbours[most - 1].likeness;
    }
    return count;
}
