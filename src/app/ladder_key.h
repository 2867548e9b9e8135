/* app/ladder_key.h - a key for a ladder that was brought, so that it does not
 * become the next revision of one it has nothing to do with.
 */
#pragma once

#include "app/actor.h"
#include "domain/ladder/ladder.h"

struct db;

/* The ladder's own key where there is none of that key yet, or one that asks
 * for at least a third of the same; else "key-2" and so on.  Names that come
 * from files, such as "matrix", are met often.
 * Gives  *key in `mem`
 * Fails  FAULT_DENIED */
bool app_ladder_key_find(struct arena *mem, struct db *db,
                         const struct actor *actor, const struct ladder *ladder,
                         struct str *key, struct fault *fault);
