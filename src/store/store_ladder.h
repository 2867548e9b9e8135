/* store/store_ladder.h - ladders and their revisions, kept as rows. */
#pragma once

#include "domain/ladder/revision.h"
#include "store/db.h"

bool store_ladder_list(struct arena *mem, struct db *db,
                       struct ladder_head_list *heads, struct fault *fault);

/* Finds the present revision; *count is 0 or 1. */
bool store_ladder_find(struct arena *mem, struct db *db, struct str key,
                       struct stored_ladder *stored, size_t *count,
                       struct fault *fault);

/* The same of the revision that `name` asks for. */
bool store_revision_find(struct arena *mem, struct db *db,
                         const struct ladder_name *name,
                         struct stored_ladder *stored, size_t *count,
                         struct fault *fault);

/* All revisions of that ladder; none when there is no such ladder. */
bool store_revision_list(struct arena *mem, struct db *db, struct str key,
                         struct revision_head_list *heads, struct fault *fault);

/* How many people hold which level, of ladders that are in the store or not.
 */
bool store_level_holders(struct arena *mem, struct db *db,
                         struct level_holders_list *holders,
                         struct fault *fault);

/* Adds `stored->ladder` as revision `stored->revision`: 1 makes a new
 * ladder, any other must be one above the present.  Sets stored->id.
 * Fails  FAULT_CLASH when somebody else added that revision meanwhile */
bool store_ladder_add(struct arena *mem, struct db *db,
                      struct stored_ladder *stored, struct fault *fault);
