/* solve/feature.h - texts as sparse vectors, in any script.
 *
 * A text is taken for its words (without the commonest of English, and without
 * English endings), pairs of words, its first and last word, and the pieces of
 * 3 to 5 letters its words have.  Each of these is hashed to one of
 * FEATURE_COUNT numbers; what is rare weighs more.
 */
#pragma once

#include "base/str.h"

enum { FEATURE_COUNT = 1 << 18, FEATURES_MOST = 2048 };

struct feature {
    uint32_t id;  /* below FEATURE_COUNT */
    float weight; /* above 0 */
};

/* The sum of squared weights is 1, or there are none. */
struct feature_list {
    const struct feature *at; /* shape: [count], by id */
    size_t count;
};

/* How rare each feature is among some texts. */
struct feature_space {
    float *rarity; /* shape: [FEATURE_COUNT]; 0: none of them has it */
};

/* Cost   the letters of `texts`, and FEATURE_COUNT */
struct feature_space feature_space_make(struct arena *mem,
                                        struct str_list texts);

/* The vector of `text`, which may be any bytes; features that no text of the
 * space has are left out, and those beyond FEATURES_MOST. */
struct feature_list features_make(struct arena *mem,
                                  const struct feature_space *space,
                                  struct str text);
