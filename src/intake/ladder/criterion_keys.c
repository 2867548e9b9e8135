#include "intake/ladder/criterion_keys.h"

#include <assert.h>
#include <stdlib.h>

enum { ROOM_FOR_NUMBER = 12 };

struct numbered_key {
    struct str key;
    size_t index;
};

static int by_key(const void *a, const void *b)
{
    const struct numbered_key *x = a, *y = b;
    int order = str_order(x->key, y->key);
    return order ? order : (x->index > y->index) - (x->index < y->index);
}

void criterion_keys_part(struct arena *mem, struct ladder *ladder)
{
    size_t count = ladder->criterion_count;
    struct numbered_key *keys = ARENA_ARRAY(mem, struct numbered_key, count);
    for (size_t i = 0; i < count; i++)
        keys[i] = (struct numbered_key){ladder->criteria[i].key, i};
    qsort(keys, count, sizeof *keys, by_key);
    for (size_t i = 1; i < count; i++) {
        if (!str_same(keys[i].key, keys[i - 1].key))
            continue;
        struct criterion *criterion = &ladder->criteria[keys[i].index];
        struct str stem = str_slug(mem, criterion->key,
                                   CRITERION_KEY_BYTES - ROOM_FOR_NUMBER);
        struct str key = criterion->key;
        for (size_t n = keys[i].index + 1; criterion_find(ladder, key) < count;
             n += count)
            key = str_format(mem, "%.*s-%zu", STR(stem), n);
        criterion->key = key;
    }
}
