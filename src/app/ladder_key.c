#include "app/ladder_key.h"

#include "app/keep_ladder.h"
#include "store/store_ladder.h"

#include <assert.h>

enum { KEYS_TRIED_MOST = 1000, ROOM_FOR_NUMBER = 8 };

/* True when `now` is made from `before`: a third of what either asks for
 * stands in the other, reworded or not. */
static bool is_next(struct arena *mem, const struct ladder *before,
                    const struct ladder *now)
{
    enum { PARTS = 3 };
    struct ladder_difference difference = ladder_difference_make(mem, before,
                                                                 now);
    const size_t *counts = difference.criteria.counts;
    size_t kept = now->criterion_count - counts[DIFFERENCE_NEW];
    size_t fewer = before->criterion_count < now->criterion_count
                       ? before->criterion_count
                       : now->criterion_count;
    return PARTS * kept >= fewer;
}

bool app_ladder_key_find(struct arena *mem, struct db *db,
                         const struct actor *actor, const struct ladder *ladder,
                         struct str *key, struct fault *fault)
{
    assert(mem && db && actor && ladder && key && fault);
    struct str stem = str_slug(mem, ladder->key,
                               LADDER_KEY_BYTES - ROOM_FOR_NUMBER);
    struct str found = ladder->key;
    if (!actor_check(actor, ACTION_CHANGE_LADDER, RELATION_NONE, fault))
        return false;
    for (size_t number = 2; number < KEYS_TRIED_MOST; number++) {
        struct stored_ladder present = {0};
        size_t count;
        if (!store_ladder_find(mem, db, found, &present, &count, fault))
            return false;
        if (count == 0 || is_next(mem, &present.ladder, ladder))
            break;
        found = str_format(mem, "%.*s-%zu", STR(stem), number);
    }
    *key = found;
    return true;
}
