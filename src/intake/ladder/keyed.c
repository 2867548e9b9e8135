#include "intake/ladder/keyed.h"

#include "base/utf8.h"

#include <stdlib.h>

static int by_key_then_place(const void *a, const void *b)
{
    const struct keyed *x = a, *y = b;
    int order = str_order(x->key, y->key);
    return order ? order : place_order(x->place, y->place);
}

void keyed_check(struct arena *mem, struct problem_sink *problems,
                 const char *things, struct keyed_list list)
{
    const struct keyed *keys = list.at;
    if (list.count)
        qsort(list.at, list.count, sizeof(*list.at), by_key_then_place);
    for (size_t i = 1, first = 0; i < list.count; i++) {
        if (!str_same(keys[i].key, keys[first].key)) {
            first = i;
            continue;
        }
        if (keys[i].key.length == 0)
            continue;
        problem_at(problems, keys[i].place,
                   str_format(mem,
                              "two %s have the key \"%.*s\"; the first is in "
                              "line %d, column %d",
                              things, STR(utf8_front(keys[i].key, 60)),
                              keys[first].place.line,
                              keys[first].place.column));
    }
}

struct place place_of(const struct node *value, const struct node *otherwise)
{
    return value ? value->place : otherwise->place;
}

bool list_fits(struct arena *mem, struct problem_sink *problems,
               const struct node *list, const char *thing, size_t most)
{
    if (list && list->count == 0)
        problem_at(problems, list->place,
                   str_format(mem, "a ladder has at least one %s", thing));
    if (list && list->count > most)
        problem_at(problems, list->items[most].place,
                   str_format(mem,
                              "this is one %s too many: a ladder has at most "
                              "%zu",
                              thing, most));
    return list && list->count > 0 && list->count <= most;
}
