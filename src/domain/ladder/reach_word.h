/* domain/ladder/reach_word.h - words that say how far something goes.
 * Pure.  Source: docs/method.md, "Reach".
 */
#pragma once

#include "domain/ladder/phrase.h"

/* The kind of a phrase that only sounds like reach. */
enum { REACH_NONE = -1 };

/* Kinds by enum reach. */
extern const struct phrase_table reach_words;

/* Words of rank, kinds by enum reach; of value 1 those that lift another word
 * of rank, as in "senior manager". */
extern const struct phrase_table reach_ranks;
