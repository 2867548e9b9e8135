/* support/mutation.h - a file with something wrong in it: what nobody thought
 * of.  The same seed gives the same bytes.
 */
#pragma once

#include "base/str.h"

/* `bytes` with up to eight changes: bytes that differ, parts that are missing,
 * stand twice or elsewhere. */
struct str mutation_make(struct arena *mem, struct str bytes, unsigned seed);
