/* domain/occupation/skill_match.h - which skills of the tree a duty shows.
 * Pure.  Source: docs/method.md, "Duties and skills".
 */
#pragma once

#include "domain/occupation/skill.h"

enum { SKILL_ANSWERS = 3 };

struct skill_answer {
    size_t skill;      /* its place in the tree */
    double share;      /* of what speaks for any skill, 0..1 */
    double confidence; /* how often such an answer is right, 0..1 */
    struct str like;   /* the text of the skill that the duty is likest to */
    double likeness;   /* 0 nothing in common, 1 the same words */
};

struct skill_match {
    struct skill_answer answers[SKILL_ANSWERS]; /* the likeliest first */
    size_t answer_count;                        /* 0: nothing is like it */
    bool needs_review; /* fewer than nine of ten such first ones are right */
};

struct skill_matcher;

/* Learns from what the tree says of its skills, which must live as long; how
 * far answers are to be believed it learns from each example held against all
 * others.
 * Cost   the square of the tree's texts: some 40 ms for 74 skills */
const struct skill_matcher *skill_matcher_make(struct arena *mem,
                                               const struct skill_tree *tree);

void skill_match(const struct skill_matcher *matcher, struct str duty,
                 struct skill_match *match);

/* The same for an example of the tree itself, as if it did not stand there:
 * what the matcher would make of it unseen.  `example` counts the duties of
 * all skills in the order of the tree. */
void skill_match_unseen(const struct skill_matcher *matcher, size_t example,
                        struct skill_match *match);
