/* domain/ladder/phrase.h - words and short phrases that a table knows.
 *
 * A table is a dictionary: rows of lower-case words, in the order of the
 * alphabet, where a space comes before any letter.  So a phrase that means
 * something else stands right below the word it would be mistaken for:
 *     {"code", ...}, {"code of conduct", ...},
 * A row that begins with a capital is met by a capital alone: "Rust".
 * Pure.
 */
#pragma once

#include "domain/ladder/sentence.h"

struct phrase {
    const char *words;
    int kind;  /* what they are; the table's owner says */
    int value; /* what they mean beside that */
};

/* Which words of a row are met by others with an English ending: "write" by
 * "writes" and "writing". */
enum phrase_endings { PHRASE_EXACT, PHRASE_LAST, PHRASE_EACH };

struct phrase_table {
    const struct phrase *at; /* shape: [count] */
    size_t count;
    enum phrase_endings endings;
};

/* The longest phrase that begins at a word of the sentence, and how many of
 * its words it takes; NULL when none does.
 * Cost   logarithm of the table */
const struct phrase *phrase_find(const struct phrase_table *table,
                                 const struct sentence *sentence, size_t index,
                                 size_t *word_count);

/* True for rows in order, each once: a test of a table asks. */
bool phrase_table_is_sorted(const struct phrase_table *table);
