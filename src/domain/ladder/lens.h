/* domain/ladder/lens.h - open source wording added to a ladder that stays as it is.
 * Pure: no clock, file or database.  Source: docs/method.md, "Lens".
 */
#pragma once

#include "domain/ladder/refit.h"

/* Offers, for each criterion, another way to meet it by open source work: the
 * criterion of the role's own ladder that is nearest to it in meaning and
 * reach.  Nothing of the ladder is taken away: an offered criterion is the old
 * one with one more alternative and the kinds of evidence that show it; one
 * that nothing comes near to is kept.
 *
 * Gives  an offer in `mem` of VERDICT_KEEP and VERDICT_EXTEND
 * Cost   criteria of the one x criteria of the other
 */
struct offer lens_make(struct arena *mem, const struct ladder *ladder,
                       const struct refit_role *role);
