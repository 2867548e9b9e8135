/* domain/ladder/sentence.h - a text cut into sentences, these into words.
 * Pure.
 */
#pragma once

#include "base/str.h"

#include <stdbool.h>

/* A longer sentence is cut, a longer word is known by no table. */
enum { SENTENCE_WORDS_MOST = 120, SAID_BYTES = 28 };

struct said {
    struct str text;        /* a stretch of the sentence's text */
    char plain[SAID_BYTES]; /* in lower case, of ASCII; empty: too long */
    bool is_capital;        /* its first letter is */
    bool is_first;          /* of a clause: after ';', ':', brackets, dashes */
    bool is_in_brackets;    /* between '(' and ')' */
    bool has_comma;         /* in front of it */
    bool is_owner;          /* "team's", "engineers'" */
};

struct sentence {
    struct said at[SENTENCE_WORDS_MOST]; /* shape: [count] */
    size_t count;
};

/* Takes the next sentence that has a word off the front of *rest; false when
 * there is none left.  Words are runs of letters, digits, '+' and '#' of any
 * script: "pull-request" is two, "C++" is one.
 * Cost   bytes of the sentence */
bool sentence_next(struct str *rest, struct sentence *sentence);

/* The text from one word up to and with another. */
struct str sentence_stretch(const struct sentence *sentence, size_t first,
                            size_t last);
