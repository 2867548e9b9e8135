/* base/list.h - a list while it is being made.
 *
 *     struct list people;
 *     LIST_OPEN(mem, struct person, &people);
 *     *LIST_ADD(&people, struct person) = (struct person){...};
 *     return (struct person_list){people.at, people.count};
 */
#pragma once

#include "base/arena.h"

struct list {
    struct arena *mem;
    size_t item_bytes;
    void *at; /* shape: [count] items; moves as the list grows */
    size_t count;
    size_t capacity;
};

void list_open(struct arena *mem, size_t item_bytes, struct list *list);

/* One more zeroed item at the end; the pointer holds until the next call. */
void *list_add(struct list *list);

#define LIST_OPEN(mem, type, list) list_open((mem), sizeof(type), (list))
#define LIST_ADD(list, type) ((type *)list_add(list))
#define LIST_AT(list, type, index) (&((type *)(list)->at)[index])
