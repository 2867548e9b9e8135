/* domain/ladder/refit.h - a ladder remade for a role that cannot meet all of
 * it.
 * Pure: no clock, file or database.  Source: docs/method.md, "Refit".
 */
#pragma once

#include "domain/ladder/offer.h"
#include "domain/ladder/reach.h"

/* How an engineering word reads in the role: "system" is "program". */
struct word_swap {
    struct str from, to; /* singular, lower case; plurals follow */
};

struct word_swap_list {
    const struct word_swap *at; /* shape: [count] */
    size_t count;
};

/* What a refit must know of a role. */
struct refit_role {
    struct str title;         /* "community architect" */
    unsigned does;            /* bits of enum demand that are its work */
    const struct ladder *own; /* the role's own ladder */
    struct str_list instead[DEMAND_COUNT]; /* keys of its competencies that
                                              stand in for a demand, the best
                                              first */
    struct word_swap_list words;
};

/* Judges each criterion of `ladder`.  What asks only for what the role does is
 * kept or, where words of engineering can be exchanged, adapted.  What asks
 * for more is replaced by a criterion of the role's own ladder at the same
 * reach, each used once, in the voice of `ladder` ("you", "I", third person);
 * where a criterion has several sentences, only those that cannot be met.
 *
 * Gives  an offer in `mem` that points into `ladder` and `role`
 * Cost   criteria of the one x criteria of the other
 */
struct offer refit_make(struct arena *mem, const struct ladder *ladder,
                        const struct refit_role *role);
