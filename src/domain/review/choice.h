/* domain/review/choice.h - criteria of a candidate that take the words of
 * another ladder: the offered ones, or the old ones again.
 * Pure: no clock, file or database.
 */
#pragma once

#include "base/arena.h"
#include "domain/ladder/ladder.h"

/* Makes `candidate` say what `from` says in the criteria of these keys.  Where
 * `from` has none of a key it is taken out, and where the candidate has none
 * it comes back behind the one it stood behind.
 *
 * Gives  *made in `mem`, which shares what is as before with both
 * Fails  FAULT_MISSING when the level or competency of one that would come
 *        back is not there any more
 * Cost   keys.count x criteria */
bool choice_ladder_make(struct arena *mem, const struct ladder *candidate,
                        const struct ladder *from, struct str_list keys,
                        struct ladder *made, struct fault *fault);
