/* base/clock.h - the only place that asks what time it is. */
#pragma once

#include "base/day.h"

/* Now, or the moment or day in $RUNG_NOW (ISO 8601, for reproducible
 * documents and tests); one that is neither counts as not set. */
struct moment clock_now(void);

/* Milliseconds since some moment, for spans of time: it runs on when the
 * clock is set, and $RUNG_NOW does not stop it. */
int64_t clock_ticks_ms(void);
