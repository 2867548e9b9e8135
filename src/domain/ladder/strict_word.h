/* domain/ladder/strict_word.h - words that make a ladder unfair or unclear, and
 * those that only look like it.
 * Pure.  Source: docs/method.md, "Strict".
 */
#pragma once

#include "domain/ladder/phrase.h"

enum strict_word {
    STRICT_WORD_TRAP,        /* nothing is wrong with it */
    STRICT_WORD_ACT,         /* an act nobody sees: "drives" */
    STRICT_WORD_FIRST_ACT,   /* the same, as the first word: "owns" */
    STRICT_WORD_DEGREE,      /* a matter of taste: "excellent" */
    STRICT_WORD_AMOUNT,      /* leaves open how much: "as needed" */
    STRICT_WORD_MORE,        /* than what: "more complex" */
    STRICT_WORD_NATURE,      /* a person instead of work: "passionate" */
    STRICT_WORD_STATE,       /* of a mind: "knowledge of" */
    STRICT_WORD_FIRST_STATE, /* the same, as the first word: "knows" */
    STRICT_WORD_CAN,         /* what might be done: "able to" */
    STRICT_WORD_EMPTY,       /* says nothing: "proactively" */
    STRICT_WORD_LONG,        /* "years of experience" */
    STRICT_WORD_PAPER,       /* "degree in" */
    STRICT_WORD_TRAVEL,
    STRICT_WORD_TONGUE, /* "native speaker" */
    STRICT_WORD_STAGE,  /* "keynote" */
    STRICT_WORD_NUMBER, /* with the two that follow: "two years in the field" */
    STRICT_WORD_YEAR,
    STRICT_WORD_EXPERIENCE,
    STRICT_WORD_WAY, /* another way than a stage: "writes" */
    STRICT_WORD_OR,
    STRICT_WORD_COUNT
};

/* Kinds by enum strict_word. */
extern const struct phrase_table strict_english_words, strict_german_words;
