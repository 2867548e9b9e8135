#include "format/node.h"

#include <assert.h>

const struct node *node_find(const struct node *map, const char *name)
{
    assert(map && name);
    for (size_t i = 0; map->kind == NODE_MAP && i < map->count; i++)
        if (str_is(map->keys[i].text, name))
            return &map->items[i];
    return NULL;
}
