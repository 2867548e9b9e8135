#include "format/node_make.h"

#include <assert.h>

void node_maker_open(struct arena *mem, struct place place,
                     struct node_maker *maker)
{
    assert(mem && maker);
    maker->place = place;
    LIST_OPEN(mem, struct node_key, &maker->keys);
    LIST_OPEN(mem, struct node, &maker->items);
}

struct node node_text(struct place place, struct str text)
{
    return (struct node){.kind = NODE_SCALAR, .place = place, .text = text};
}

void node_put(struct node_maker *map, struct str name, struct node value)
{
    assert(map && map->keys.count == map->items.count);
    *LIST_ADD(&map->keys, struct node_key) = (struct node_key){
        .text = name, .place = value.place};
    *LIST_ADD(&map->items, struct node) = value;
}

void node_put_text(struct node_maker *map, const char *name, struct place place,
                   struct str text)
{
    assert(name);
    if (text.length)
        node_put(map, str_of(name), node_text(place, text));
}

void node_add(struct node_maker *list, struct node value)
{
    assert(list && list->keys.count == 0);
    *LIST_ADD(&list->items, struct node) = value;
}

struct node node_map(const struct node_maker *map)
{
    return (struct node){.kind = NODE_MAP,
                         .place = map->place,
                         .items = map->items.at,
                         .keys = map->keys.at,
                         .count = map->items.count};
}

struct node node_list(const struct node_maker *list)
{
    return (struct node){.kind = NODE_LIST,
                         .place = list->place,
                         .items = list->items.at,
                         .count = list->items.count};
}
