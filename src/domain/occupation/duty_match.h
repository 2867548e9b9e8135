/* domain/occupation/duty_match.h - which standard work activity a duty is.
 * Pure.  Source: docs/method.md, "Duties and work activities".
 */
#pragma once

#include "domain/occupation/occupation.h"

enum { DUTY_ANSWERS = 10, DUTY_NEAREST = 8 };

struct duty_answer {
    size_t activity; /* its place in the list of its step */
    double share;    /* how likely it is one that fits, 0..1 */
};

/* One step's answers. */
struct duty_step {
    struct duty_answer answers[DUTY_ANSWERS]; /* the likeliest first */
    size_t answer_count; /* 0: no word of the duty is known */
    double confidence;   /* how often such a first answer is right, 0..1 */
    bool needs_review;   /* fewer than nine of ten such answers are right */
};

/* A task of the standard that the answer rests on. */
struct duty_nearest {
    size_t occupation; /* its place in the standard */
    size_t task;       /* its place in the occupation's tasks */
    double likeness;   /* 0 nothing in common, 1 the same words */
};

struct duty_match {
    struct duty_step general, intermediate, detailed;
    struct duty_nearest nearest[DUTY_NEAREST];
    size_t nearest_count;
};

struct duty_matcher;

/* Learns from the tasks of a standard, which must live as long as the matcher.
 * The same standard gives the same matcher.
 * Gives  NULL for a standard without work activities
 * Cost   see solve/labeller.h */
const struct duty_matcher *duty_matcher_make(
    struct arena *mem, const struct occupation_standard *standard);

void duty_match(const struct duty_matcher *matcher, struct str duty,
                struct duty_match *match);
