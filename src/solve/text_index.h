/* solve/text_index.h - which of many texts are like a given one.
 *
 * Keeps, for each feature, the texts that have it; likeness is the cosine of
 * the two vectors: 0 nothing in common, 1 the same.
 */
#pragma once

#include "solve/feature.h"

struct text_index {
    size_t text_count;
    const uint32_t *starts; /* shape: [FEATURE_COUNT + 1], into the two below */
    const uint32_t *texts;  /* which text has the feature */
    const uint16_t *weights; /* and its weight there, 65,535 is 1 */
};

struct neighbour {
    uint32_t text;
    float likeness;
};

/* `vectors` has the shape [count]; the index keeps nothing of them. */
struct text_index text_index_make(struct arena *mem,
                                  const struct feature_list *vectors,
                                  size_t count);

/* Gives `likeness`, shape: [text_count], of every text. */
void text_index_likeness(const struct text_index *index,
                         struct feature_list vector, float *likeness);

/* Gives at most `most` of the texts that have anything in common with the
 * vector, the likest first; of equals the one that comes first.  `likeness` is
 * what text_index_likeness gave.  Returns how many there are. */
size_t neighbours_find(const float *likeness, size_t text_count, size_t most,
                       struct neighbour *neighbours);
