#include "base/name_index.h"

#include <assert.h>

enum { FIRST_SLOTS = 64 };

void name_index_open(struct arena *mem, struct name_index *index)
{
    *index = (struct name_index){.mem = mem};
}

static uint32_t hash_of(struct str name)
{
    uint64_t hash = str_hash(name);
    return (uint32_t)(hash ^ (hash >> 32));
}

/* Where `name` is, or the free slot where it belongs. */
static struct name_slot *slot_of(const struct name_index *index, uint32_t hash,
                                 struct str name)
{
    size_t i = hash & (index->slot_count - 1);
    while (index->slots[i].place
           && (index->slots[i].hash != hash
               || !str_same(index->slots[i].name, name)))
        i = (i + 1) & (index->slot_count - 1);
    return &index->slots[i];
}

static void grow(struct name_index *index)
{
    struct name_index larger = *index;
    larger.slot_count = index->slot_count ? index->slot_count * 2 : FIRST_SLOTS;
    larger.slots = ARENA_ARRAY(index->mem, struct name_slot, larger.slot_count);
    for (size_t i = 0; i < index->slot_count; i++) {
        const struct name_slot *old = &index->slots[i];
        if (old->place)
            *slot_of(&larger, old->hash, old->name) = *old;
    }
    *index = larger;
}

size_t name_index_add(struct name_index *index, struct str name)
{
    if (index->count * 2 >= index->slot_count)
        grow(index);
    assert(index->count < UINT32_MAX / 2);
    uint32_t hash = hash_of(name);
    struct name_slot *slot = slot_of(index, hash, name);
    if (!slot->place)
        *slot = (struct name_slot){name, hash, (uint32_t)++index->count};
    return slot->place - 1;
}

long name_index_find(const struct name_index *index, struct str name)
{
    if (index->slot_count == 0)
        return NAME_NONE;
    return (long)slot_of(index, hash_of(name), name)->place - 1;
}
