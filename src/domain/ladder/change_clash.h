/* domain/ladder/change_clash.h - may a change that was meant for one revision
 * of a ladder be made on a later one?
 * Pure: no clock, file or database.
 */
#pragma once

#include "domain/ladder/change.h"

/* True when both say the same, whatever their keys and wherever they stand. */
bool criterion_says_same(const struct criterion *a, const struct criterion *b);

/* True when what `change` is about says the same in `now` as in `before`: a
 * criterion, a level or competency, with all its criteria where it is to be
 * removed, or the head.  What is added is about nothing yet. */
bool ladder_change_is_free(const struct ladder *before,
                           const struct ladder *now,
                           const struct ladder_change *change);
