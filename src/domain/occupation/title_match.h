/* domain/occupation/title_match.h - which standard occupation a job title is.
 * Pure.  Source: docs/method.md, "Titles and occupations".
 */
#pragma once

#include "domain/occupation/occupation.h"

enum { TITLE_ANSWERS = 10, TITLE_NEAREST = 8 };

struct title_answer {
    size_t occupation; /* its place in the standard */
    double share;      /* how likely it is the one, 0..1 */
};

/* A title of the standard that the answer rests on. */
struct title_nearest {
    struct str title;
    struct place_list occupations; /* that have it */
    double likeness;               /* 0 nothing in common, 1 the same words */
};

struct title_match {
    struct title_answer answers[TITLE_ANSWERS]; /* the likeliest first */
    size_t answer_count;                        /* 0: no word of it is known */
    struct title_nearest nearest[TITLE_NEAREST];
    size_t nearest_count;
    double confidence; /* how often such a first answer is right, 0..1 */
    bool is_known;     /* the standard itself has this very title */
    bool needs_review; /* fewer than nine of ten such answers are right */
};

struct title_matcher;

/* Learns from the titles of a standard, which must live as long as the
 * matcher.  The same standard gives the same matcher.
 * Gives  NULL for a standard without occupations
 * Cost   see solve/labeller.h */
const struct title_matcher *title_matcher_make(
    struct arena *mem, const struct occupation_standard *standard);

/* Answers for one title, in any case and with any punctuation. */
void title_match(const struct title_matcher *matcher, struct str title,
                 struct title_match *match);

/* What two titles have in common that are the same: their words in lower case
 * with one space between. */
struct str title_key(struct arena *mem, struct str title);
