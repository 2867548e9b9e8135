/* base/arena.h - memory that lives exactly as long as one unit of work.
 *
 * A request, a command or one collected batch opens an arena, everything it
 * makes is allocated there, and one call frees it all.  Nothing else is freed
 * by hand.  Out of memory ends the process: every input is bounded at the
 * edge, so running out is a fault of ours and not of the user.
 */
#pragma once

#include <stddef.h>

struct arena;

struct arena *arena_open(void);

/* Runs what was deferred, newest first, then frees everything. */
void arena_close(struct arena *mem);

/* Zeroed memory for `count` items of `item_bytes` each, aligned for any type.
 * Never NULL, not even for no items. */
void *arena_array(struct arena *mem, size_t count, size_t item_bytes);

#define ARENA_ARRAY(mem, type, count)                                          \
    ((type *)arena_array((mem), (count), sizeof(type)))

#define ARENA_NEW(mem, type) ARENA_ARRAY(mem, type, 1)

/* Calls `close_it(thing)` when `mem` closes.  For what must be given back to
 * the system or to a library: files, statements, documents. */
void arena_defer(struct arena *mem, void (*close_it)(void *thing), void *thing);

/* Bytes taken from the system so far; what benchmarks and tests look at. */
size_t arena_bytes(const struct arena *mem);
