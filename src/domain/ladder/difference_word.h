/* domain/ladder/difference_word.h - the words a difference is told in.
 * Pure.
 */
#pragma once

#include "domain/ladder/difference.h"

/* What is held against each other. */
enum difference_of {
    DIFFERENCE_OF_LEVELS,    /* of one ladder: what is not asked anew stays */
    DIFFERENCE_OF_REVISIONS, /* of one ladder */
    DIFFERENCE_OF_LADDERS,   /* or of levels of two */
    DIFFERENCE_OF_COUNT
};

/* "Asked now and not before", in the reader's language. */
const char *difference_word(enum difference_kind kind, enum difference_of of);

/* "Rises: 7.  New: 6." */
struct str difference_counts_text(struct arena *mem,
                                  const struct difference *difference,
                                  enum difference_of of);
