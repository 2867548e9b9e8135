/* store/ladder_rows.h - levels, competencies and criteria of one revision.
 * For store_ladder.c only.
 */
#pragma once

#include "domain/ladder/ladder.h"
#include "store/db.h"

/* Fills the lists of `ladder` from the rows of that revision. */
bool ladder_rows_find(struct arena *mem, struct db *db, int64_t revision_id,
                      struct ladder *ladder, struct fault *fault);

bool ladder_rows_add(struct arena *mem, struct db *db, int64_t revision_id,
                     const struct ladder *ladder, struct fault *fault);
