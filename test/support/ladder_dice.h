/* support/ladder_dice.h - changes of ladders by chance, the same for the same
 * seed: what the test of properties and the fuzzer throw.
 */
#pragma once

#include "domain/ladder/change.h"

struct dice {
    uint64_t state;
};

size_t dice_throw(struct dice *dice, size_t sides);

/* A change of some part of `ladder`; it may be one that is refused. */
void ladder_change_throw(struct arena *mem, struct dice *dice,
                         const struct ladder *ladder,
                         struct ladder_change *change);
