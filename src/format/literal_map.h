/* format/literal_map.h - a map of JSON or JavaScript while it is read. */
#pragma once

#include "base/fault.h"
#include "base/list.h"
#include "format/node.h"

struct literal_map {
    struct list keys;   /* of struct node_key */
    struct list values; /* of struct node */
};

void literal_map_open(struct arena *mem, struct literal_map *map);

void literal_map_add(struct literal_map *map, struct node_key key,
                     const struct node *value);

/* Makes *node of the map.  Of a key that stands again the last one holds,
 * with a struct literal_note in `notes`; where that is NULL it is refused.
 * Fails  FAULT_INPUT, "line:column: ..." */
bool literal_map_end(struct literal_map *map, struct list *notes,
                     struct node *node, struct fault *fault);
