/* store/ladder_shelf.h - ladders that a connection has read already.
 *
 * A revision never changes once it is in the store, so a server need not read
 * its rows again for every page.  What a writing transaction sees may be taken
 * back and is not kept.  For store_ladder.c only.
 */
#pragma once

#include "domain/ladder/revision.h"
#include "store/db.h"

/* NULL when it was not kept. */
const struct stored_ladder *ladder_shelf_find(struct db *db,
                                              int64_t revision_id);

/* Where to read that revision to, so that it can be kept: the connection's
 * memory, or `mem` when the shelf is full or this is no reading. */
struct arena *ladder_shelf_memory(struct arena *mem, struct db *db);

/* Keeps what was read there; with other memory it does nothing. */
void ladder_shelf_keep(struct arena *read_to, struct db *db,
                       int64_t revision_id, const struct stored_ladder *stored);
