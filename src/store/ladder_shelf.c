#include "store/ladder_shelf.h"

/* An office's ladders, each some 100 KB with its document, many times over;
 * behind that they are read anew. */
enum { SHELF_BYTES = 32 * 1024 * 1024 };

struct kept {
    struct kept *older;
    int64_t revision_id;
    struct stored_ladder stored;
};

const struct stored_ladder *ladder_shelf_find(struct db *db,
                                              int64_t revision_id)
{
    for (const struct kept *kept = *db_shelf(db); kept; kept = kept->older)
        if (kept->revision_id == revision_id)
            return &kept->stored;
    return NULL;
}

struct arena *ladder_shelf_memory(struct arena *mem, struct db *db)
{
    bool has_room = arena_bytes(db_memory(db)) < SHELF_BYTES;
    return db_is_reading(db) && has_room ? db_memory(db) : mem;
}

void ladder_shelf_keep(struct arena *read_to, struct db *db,
                       int64_t revision_id, const struct stored_ladder *stored)
{
    if (read_to != db_memory(db))
        return;
    struct kept *kept = ARENA_NEW(read_to, struct kept);
    *kept = (struct kept){*db_shelf(db), revision_id, *stored};
    *db_shelf(db) = kept;
}
