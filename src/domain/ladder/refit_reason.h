/* domain/ladder/refit_reason.h - why a criterion is kept, adapted or replaced,
 * in sentences one can say to HR.
 * Pure.
 */
#pragma once

#include "domain/ladder/refit.h"
#include "domain/ladder/stand_in.h"

/* What is to be told of one criterion. */
struct refit_case {
    const struct ladder *ladder;
    const struct refit_role *role;
    struct demand_list unmet;     /* what the role does not do */
    struct str under;             /* the title by which it was judged; empty:
                                     by its words */
    unsigned met;                 /* bits of enum demand: what it does */
    struct word_swap_list words;  /* exchanged */
    size_t left_out;              /* sentences or items */
    size_t examples_out;          /* examples and alternatives left out */
    const struct stand_in *stand; /* to be replaced by; else NULL */
};

/* "a community architect", "an OSPO lead". */
struct str role_with_article(struct arena *mem, const struct refit_role *role);

struct str reason_to_keep(struct arena *mem, const struct refit_case *told);
struct str reason_to_adapt(struct arena *mem, const struct refit_case *told);
struct str reason_to_replace(struct arena *mem, const struct refit_case *told);

/* For a text in a language that is not judged. */
struct str reason_of_language(void);
