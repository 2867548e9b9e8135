#include "base/list.h"

#include <string.h>

void list_open(struct arena *mem, size_t item_bytes, struct list *list)
{
    *list = (struct list){.mem = mem, .item_bytes = item_bytes};
}

void *list_add(struct list *list)
{
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? list->capacity * 2 : 8;
        char *at = arena_array(list->mem, capacity, list->item_bytes);
        if (list->count)
            memcpy(at, list->at, list->count * list->item_bytes);
        list->at = at;
        list->capacity = capacity;
    }
    return (char *)list->at + list->count++ * list->item_bytes;
}
