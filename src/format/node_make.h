/* format/node_make.h - a tree put together from something else than text: a
 * table, another tree.
 */
#pragma once

#include "format/node.h"

/* A map or a list while it is made. */
struct node_maker {
    struct place place; /* where it begins */
    struct list keys;   /* of struct node_key; of a list empty */
    struct list items;  /* of struct node */
};

void node_maker_open(struct arena *mem, struct place place,
                     struct node_maker *maker);

/* A text that is nothing else, whatever stands in it. */
struct node node_text(struct place place, struct str text);

/* Puts `value` into a map; no two names are alike. */
void node_put(struct node_maker *map, struct str name, struct node value);

/* The same of a text; nothing when it is empty. */
void node_put_text(struct node_maker *map, const char *name, struct place place,
                   struct str text);

void node_add(struct node_maker *list, struct node value);

/* What was made; it holds until more is put in. */
struct node node_map(const struct node_maker *map);
struct node node_list(const struct node_maker *list);
