/* intake/ladder/own_section.h - the sections of the documents Rung writes: a
 * competency each, with a list for each of its levels.  For own_document.c
 * only.
 */
#pragma once

#include "format/node_make.h"
#include "format/outline.h"
#include "intake/ladder/reading.h"

/* A level or a competency, as its table has it. */
struct own_thing {
    struct str key, name;
    struct node_maker map; /* of its fields */
};

struct own_things {
    struct own_thing *at; /* shape: [count] */
    size_t count;
};

struct own_sections {
    struct reading *reading;
    struct outline outline;         /* what stands behind the tables */
    struct own_things levels;       /* at most LADDER_LEVELS_MOST */
    struct own_things competencies; /* their maps get summary and criteria */
    struct list *skips;             /* of struct skip */
};

void own_sections_take(const struct own_sections *sections);

/* "review, talk" as a list below `name`; nothing when there are none. */
void own_keys_put(struct arena *mem, struct node_maker *map, const char *name,
                  struct str keys);
