/* intake/ladder/level_word.h - does a text name a level?
 *
 * "Level 3", "IC4", "PM-2", "Engineer II", "Senior Engineer", "Beginner",
 * "Stufe 2", "Niveau 3", "レベル 2".
 */
#pragma once

#include "base/str.h"

enum level_word {
    LEVEL_WORD_NOT,      /* nothing of a level: too long, a sentence */
    LEVEL_WORD_POSSIBLE, /* short enough for a title, such as "Member" */
    LEVEL_WORD_RANKED,   /* a title with a rank: "Staff Engineer" */
    LEVEL_WORD_NUMBERED, /* a number, a code, a word for level and a number */
    LEVEL_WORD_COUNT
};

/* How far `text`, a heading or the head of a column, names a level.
 * "Level" alone, or "Role", is what a column of levels is called, and no
 * level. */
enum level_word level_word_of(struct str text);

/* The share of texts, 0..1, that name levels, where RANKED and NUMBERED count
 * as one and POSSIBLE as a quarter; texts that are empty count nothing, and
 * the same name twice counts against. */
double level_words_share(const struct str *texts, size_t count);

/* True when `text` says that it is not in force: "(not in use)", "deprecated",
 * "TBD". */
bool level_word_is_unused(struct str text);

/* The code that stands in a level's name: "IC4" of "Senior Engineer (IC4)",
 * "D1" of "D1 - Developer 1"; empty when there is none. */
struct str level_word_code(struct str text);
