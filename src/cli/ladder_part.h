/* cli/ladder_part.h - the part of a ladder a call is about, and what its
 * options say of it.
 */
#pragma once

#include "cli/command.h"
#include "domain/ladder/change.h"

/* Reads PART into change->part and change->key: a criterion's key,
 * "level:KEY", "competency:KEY"; the empty str is the ladder itself. */
void call_part(struct str part, struct ladder_change *change);

/* Sets what the part says: as in `ladder`, but for the options that are
 * given; an empty value takes away what there was.
 * Fails  as wrong usage, for an option that the part has not, or a value that
 *        is none; FAULT_MISSING */
bool call_part_fill(struct call *call, const struct ladder *ladder,
                    struct ladder_change *change, struct fault *fault);

/* Sets where it goes from --competency, --level and --place; what is not
 * given stays, of a criterion that is there.  *is_given: any of them is. */
bool call_spot(struct call *call, const struct ladder *ladder,
               struct ladder_change *change, bool *is_given,
               struct fault *fault);
