/* domain/ladder/wording.h - two texts held against each other, word by word.
 * Pure.  Source: docs/method.md, "Differences".
 */
#pragma once

#include "base/str.h"

/* A stretch of a text: words that the other text has too, or, marked, words
 * that it has not. */
struct marked_words {
    struct str text;
    bool is_marked;
};

struct marked_text {
    const struct marked_words *at; /* shape: [count]; together the text */
    size_t count;
};

struct wording {
    struct marked_text before, after;
};

/* Marks what only one of the two says.  Where they share less than a third of
 * their words the one was not made from the other, and nothing is marked; of
 * a text with nothing before it, all is.  White space at the ends of a stretch
 * is never marked.
 * Gives  *wording, which lives in `mem` and points into both texts
 * Cost   words of the one x words of the other, with a ceiling */
struct wording wording_make(struct arena *mem, struct str before,
                            struct str after);

/* The share of the longer text's words that stand in the other, 0..1. */
double wording_share(struct str a, struct str b);

/* True when that is half of them or more: the same, said differently. */
bool wording_is_near(struct str a, struct str b);
