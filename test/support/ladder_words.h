/* support/ladder_words.h - what documents keep of a ladder. */
#pragma once

#include "domain/ladder/ladder.h"

/* A ladder of its own with one space between the words of each text, as
 * outline_words has them. */
struct ladder ladder_words(struct arena *mem, struct ladder ladder);
