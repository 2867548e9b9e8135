/* domain/ladder/refit_wording.h - engineering words exchanged for a role's own.
 * Pure.  Source: docs/method.md, "Refit".
 */
#pragma once

#include "domain/ladder/refit.h"

struct exchanged {
    struct str text;            /* the same as before where nothing was done */
    struct word_swap_list done; /* as they stood and as they stand, each once */
};

/* Exchanges the role's words in an English text, with the articles in front
 * of them.  What is a name, a job of others ("engineering manager", "security
 * engineers"), somebody to be hired, or would stand there twice stays.
 * Gives  exchanged in `mem`
 * Cost   words of the text x words of the role */
struct exchanged words_exchange(struct arena *mem, struct str text,
                                const struct word_swap_list *words);
