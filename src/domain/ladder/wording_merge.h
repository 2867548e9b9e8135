/* domain/ladder/wording_merge.h - two wordings as one text with changes in it:
 * what goes is struck out, what comes stands behind it.
 * Pure.  Source: docs/method.md, "Differences".
 */
#pragma once

#include "domain/ladder/wording.h"

enum words_fate {
    WORDS_STAND, /* both texts say them */
    WORDS_GO,    /* the first alone */
    WORDS_COME,  /* the second alone */
    WORDS_FATE_COUNT
};

/* Words with the white space between them; spaces part one stretch from the
 * next. */
struct merged_words {
    struct str text;
    enum words_fate fate;
    bool is_spaced; /* a space stands in front */
};

struct merged_text {
    const struct merged_words *at; /* shape: [count] */
    size_t count;
};

/* Each word of `before` stands in what stands or goes, each of `after` in what
 * stands or comes, in order.  Where wording_make marks nothing because the
 * texts have nothing to do with each other, all of the one goes and all of the
 * other comes.
 * Gives  stretches in `mem` that point into both texts */
struct merged_text wording_merge(struct arena *mem, struct str before,
                                 struct str after);
