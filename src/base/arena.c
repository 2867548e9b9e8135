#include "base/arena.h"

#include <assert.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_BYTES = 32 * 1024 };

struct block {
    struct block *older;
    size_t used;
    size_t size;
    max_align_t bytes[];
};

struct deferred {
    struct deferred *older;
    void (*close_it)(void *thing);
    void *thing;
};

struct arena {
    struct block *newest;
    struct deferred *deferred;
    size_t total_bytes;
};

static void *must(void *memory)
{
    if (!memory) {
        fputs("rung: out of memory\n", stderr);
        abort();
    }
    return memory;
}

static void block_add(struct arena *mem, size_t size)
{
    struct block *block = must(malloc(sizeof(*block) + size));
    *block = (struct block){.older = mem->newest, .size = size};
    mem->newest = block;
    mem->total_bytes += sizeof(*block) + size;
}

struct arena *arena_open(void)
{
    struct arena *mem = must(calloc(1, sizeof(*mem)));
    block_add(mem, BLOCK_BYTES);
    return mem;
}

void arena_close(struct arena *mem)
{
    while (mem->deferred) {
        struct deferred *deferred = mem->deferred;
        mem->deferred = deferred->older;
        deferred->close_it(deferred->thing);
    }
    while (mem->newest) {
        struct block *older = mem->newest->older;
        free(mem->newest);
        mem->newest = older;
    }
    free(mem);
}

void *arena_array(struct arena *mem, size_t count, size_t item_bytes)
{
    const size_t grain = _Alignof(max_align_t);
    assert(item_bytes > 0 && count <= (SIZE_MAX / 2) / item_bytes);

    size_t need = (count * item_bytes + grain - 1) / grain * grain;
    if (mem->newest->size - mem->newest->used < need)
        block_add(mem, need > BLOCK_BYTES ? need : BLOCK_BYTES);

    char *start = (char *)mem->newest->bytes + mem->newest->used;
    mem->newest->used += need;
    return memset(start, 0, need);
}

void arena_defer(struct arena *mem, void (*close_it)(void *thing), void *thing)
{
    struct deferred *deferred = ARENA_NEW(mem, struct deferred);
    *deferred = (struct deferred){mem->deferred, close_it, thing};
    mem->deferred = deferred;
}

size_t arena_bytes(const struct arena *mem)
{
    return mem->total_bytes;
}
