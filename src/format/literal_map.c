#include "format/literal_map.h"

#include "format/literal.h"

#include <stdlib.h>

void literal_map_open(struct arena *mem, struct literal_map *map)
{
    LIST_OPEN(mem, struct node_key, &map->keys);
    LIST_OPEN(mem, struct node, &map->values);
}

void literal_map_add(struct literal_map *map, struct node_key key,
                     const struct node *value)
{
    *LIST_ADD(&map->keys, struct node_key) = key;
    *LIST_ADD(&map->values, struct node) = *value;
}

static int order_keys(const void *a, const void *b)
{
    const struct node_key *x = *(const struct node_key *const *)a;
    const struct node_key *y = *(const struct node_key *const *)b;
    int order = str_order(x->text, y->text);
    return order ? order : (x > y) - (x < y);
}

static struct literal_note note_of(struct arena *mem,
                                   const struct node_key *first,
                                   const struct node_key *again)
{
    return (struct literal_note){
        first->place,
        str_format(mem, "the value of %.*s, which stands again in line %d",
                   STR(again->text), again->place.line)};
}

static bool refuse(const struct node_key *first, const struct node_key *again,
                   struct fault *fault)
{
    return fault_set(fault, FAULT_INPUT,
                     "%d:%d: the key \"%.*s\" stands a second time; the first "
                     "is in line %d",
                     again->place.line, again->place.column,
                     STR(str_part(first->text, 0, 100)), first->place.line);
}

/* Leaves out what is marked. */
static void node_make(struct literal_map *map, const bool *is_over,
                      struct node *node)
{
    struct node_key *keys = map->keys.at;
    struct node *values = map->values.at;
    size_t kept = 0;
    for (size_t i = 0; i < map->keys.count; i++) {
        keys[kept] = keys[i];
        values[kept] = values[i];
        kept += !is_over[i];
    }
    node->kind = NODE_MAP;
    node->keys = keys;
    node->items = values;
    node->count = kept;
}

bool literal_map_end(struct literal_map *map, struct list *notes,
                     struct node *node, struct fault *fault)
{
    struct arena *mem = map->keys.mem;
    const struct node_key *keys = map->keys.at;
    size_t count = map->keys.count;
    const struct node_key **sorted = ARENA_ARRAY(mem, const struct node_key *,
                                                 count);
    bool *is_over = ARENA_ARRAY(mem, bool, count);
    for (size_t i = 0; i < count; i++)
        sorted[i] = &keys[i];
    if (count)
        qsort(sorted, count, sizeof(sorted[0]), order_keys);
    for (size_t i = 1; i < count; i++) {
        const struct node_key *first = sorted[i - 1], *again = sorted[i];
        if (!str_same(first->text, again->text))
            continue;
        if (!notes)
            return refuse(first, again, fault);
        is_over[first - keys] = true;
        *LIST_ADD(notes, struct literal_note) = note_of(mem, first, again);
    }
    node_make(map, is_over, node);
    return true;
}
