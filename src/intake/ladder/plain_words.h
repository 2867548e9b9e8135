/* intake/ladder/plain_words.h - a short text as the words to look up: in
 * lower case, Latin letters without accents, numbers apart from letters.
 */
#pragma once

#include "base/str.h"

enum { PLAIN_WORDS_MOST = 16, PLAIN_TEXT_BYTES_MOST = 400 };

struct plain_word {
    struct str text;   /* as looked up */
    struct str source; /* as it stands */
    bool is_number;    /* of ASCII digits alone */
    bool is_upper;     /* ASCII letters, all of them capitals */
    bool is_joined;    /* nothing stands between it and the word before */
};

struct plain_words {
    struct plain_word at[PLAIN_WORDS_MOST];
    size_t count;
    bool is_whole; /* false: there are more words, or too long a text */
};

/* Where a word changes from small letters to a capital it ends: "sampleText"
 * are two. */
void plain_words_cut(struct arena *mem, struct str text,
                     struct plain_words *words);

/* Without the colon at its end, a wide one too, and white space around it. */
struct str text_without_colon(struct str text);

/* The words with one space between them. */
struct str plain_words_text(struct arena *mem, const struct plain_words *words);

/* True when `listed`, "one|two|three", has `word` in it. */
bool plain_is_listed(struct str word, const char *listed);

/* The same for a text as plain words: the whole of it, the first word, any
 * word.  The first two know nothing of long texts. */
bool plain_text_is_listed(struct str text, const char *listed);
bool plain_text_begins_listed(struct str text, const char *listed);
bool plain_text_has_listed(struct str text, const char *listed);
