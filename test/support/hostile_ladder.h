/* support/hostile_ladder.h - ladders that look random, are the same in every
 * run, and hold what breaks forms: quotes, commas, line breaks, formulas,
 * bullets, both directions of writing.
 */
#pragma once

#include "domain/ladder/ladder.h"

/* The next number of a row that `seed`, which is not 0, begins. */
uint64_t hostile_number(uint64_t *seed);

/* A text that may stand in a ladder: not white space alone, of any kind. */
struct str hostile_text(struct arena *mem, uint64_t *seed);

/* A ladder that ladder_yaml_read would take: up to 40 levels with forks, keys
 * of its own or derived ones, fields that are empty or not. */
struct ladder hostile_ladder(struct arena *mem, uint64_t *seed);
