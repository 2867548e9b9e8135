/* intake/ladder/criterion_keys.h - keys of criteria that came from somebody
 * else's file, each once.
 */
#pragma once

#include "domain/ladder/ladder.h"

/* A key that a criterion above has, too, is made longer by a number.
 * Cost  n log n, where few are alike */
void criterion_keys_part(struct arena *mem, struct ladder *ladder);
