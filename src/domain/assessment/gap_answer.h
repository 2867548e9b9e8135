/* domain/assessment/gap_answer.h - how far a person is from a level, in a sentence. */
#pragma once

#include "domain/assessment/gap.h"

/* A piece of the answer; the strong ones are its figures. */
struct gap_words {
    struct str text;
    bool is_strong;
};

enum { GAP_ANSWER_MOST = 6 };

struct gap_answer {
    struct gap_words at[GAP_ANSWER_MOST];
    size_t count;
};

/* "Meets 7 of 16 criteria of Senior; 3 sometimes, 2 not yet, 4 not rated."
 * Before the first rating: "Nothing is rated yet: 16 criteria of Senior to
 * talk about."  Excused criteria are left out of the sum, and that is said. */
struct gap_answer gap_answer_make(struct arena *mem, const struct gap *gap);

/* "Met", "Sometimes", "Not yet", "Not rated", "Not applicable". */
struct str gap_standing_word(enum standing standing);
