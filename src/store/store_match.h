/* store/store_match.h - which levels of different ladders are held equal. */
#pragma once

#include "domain/ladder/crosswalk.h"
#include "store/db.h"

bool store_match_list(struct arena *mem, struct db *db,
                      struct level_match_list *matches, struct fault *fault);

/* Adds a match, whose sides stand in the order of their ladders' keys.
 * Sets match->id; *is_new is false when the two are held equal already. */
bool store_match_add(struct db *db, struct level_match *match, bool *is_new,
                     struct fault *fault);

/* Fails  FAULT_MISSING when the two are not held equal by a match of their
 *        own */
bool store_match_remove(struct db *db, const struct rung_name *a,
                        const struct rung_name *b, struct fault *fault);
