/* domain/ladder/duty_text.h - a duty as a person wrote it, said as a ladder
 * says it: "I run the monthly call" is "Runs the monthly call."
 * Pure.
 */
#pragma once

#include "base/arena.h"
#include "base/str.h"

/* In the third person, a verb first, with a full stop.  What begins with no
 * known verb stands as it was written, with a capital and a full stop.
 * Empty when `text` has no letter. */
struct str duty_text_make(struct arena *mem, struct str text);
