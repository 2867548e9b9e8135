/* format/node.h - maps, lists and texts as a tree, each with its place: what
 * YAML, JSON and JavaScript's constants have in common.
 */
#pragma once

#include "format/place.h"

enum node_kind { NODE_SCALAR, NODE_LIST, NODE_MAP, NODE_KIND_COUNT };

/* The bytes of a part in the text it was read from. */
struct extent {
    size_t begin, end; /* both 0: the reader does not tell */
};

struct node_key {
    struct str text;
    struct place place;
    struct extent extent; /* with quotes */
};

struct node {
    enum node_kind kind;
    bool is_plain;               /* a scalar without quotes */
    struct place place;          /* where it begins; its key's when empty */
    struct extent extent;        /* with quotes and brackets; where a value is
                                    empty it would begin, and end */
    struct str text;             /* of a scalar */
    const struct node *items;    /* shape: [count], in the file's order */
    const struct node_key *keys; /* of a map, shape: [count], no two alike */
    size_t count;                /* of a list or map */
};

/* The value of a map under `name`, or NULL. */
const struct node *node_find(const struct node *map, const char *name);
