/* web/throttle.h - how often somebody may try.
 *
 * Each try of a key is one drop into a bucket that leaks evenly: `tries` fill
 * it, and it is empty after `span_ms`.  What was tried is kept in memory, as
 * a keyed hash, in a table of fixed size; when that is full the emptiest
 * bucket makes room.  Several threads may ask at once.
 */
#pragma once

#include "base/day.h"

enum throttle_kind {
    THROTTLE_NAME,  /* an email that somebody signs in with, from anywhere */
    THROTTLE_PLACE, /* an address that somebody signs in from */
    THROTTLE_PAIR,  /* an email from one address */
    THROTTLE_KIND_COUNT
};

struct throttle_rule {
    int64_t tries;
    int64_t span_ms;
};

struct throttle;

/* Lives as long as `mem`. */
struct throttle *throttle_make(struct arena *mem);

/* Counts a try, unless the bucket is full.
 * Gives  0, or after how many ms the next try will be let through */
int64_t throttle_try(struct throttle *throttle, enum throttle_kind kind,
                     struct str key, const struct throttle_rule *rule,
                     struct moment now);

/* Empties the bucket: the key turned out to be somebody who may. */
void throttle_forget(struct throttle *throttle, enum throttle_kind kind,
                     struct str key);
