/* base/name_index.h - from a text to the number it was given.
 *
 *     struct name_index codes;
 *     name_index_open(mem, &codes);
 *     size_t place = name_index_add(&codes, str_of("15-1252.00"));
 */
#pragma once

#include "base/str.h"

struct name_slot {
    struct str name;
    uint32_t hash;
    uint32_t place; /* from 1; 0: the slot is free */
};

struct name_index {
    struct arena *mem;
    struct name_slot *slots; /* shape: [slot_count] */
    size_t slot_count;       /* a power of two, or 0 */
    size_t count;
};

enum { NAME_NONE = -1 };

void name_index_open(struct arena *mem, struct name_index *index);

/* The place of `name`, counted from 0 in the order names were first added;
 * a new one is borrowed and lives as long as the index. */
size_t name_index_add(struct name_index *index, struct str name);

/* The place of `name`, or NAME_NONE. */
long name_index_find(const struct name_index *index, struct str name);
