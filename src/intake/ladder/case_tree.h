/* intake/ladder/case_tree.h - the items of a CASE package as a tree, in the
 * order of their sequence numbers.
 */
#pragma once

#include "base/fault.h"
#include "base/list.h"
#include "format/node.h"

enum { CASE_ITEMS_MOST = 20000 };

struct case_item {
    const struct node *node;
    struct str id;
    size_t order;             /* as it came */
    int64_t number;           /* of the sequence; INT64_MAX: none */
    struct case_item *parent; /* NULL: the document, or none is known */
    struct list children;     /* of struct case_item * */
    struct list levels;       /* of struct case_item *: its skill levels */
    bool is_level;            /* something has it as its level */
    bool is_walked;           /* below the document; else in a circle */
};

/* Associations of a type that makes no tree. */
struct case_type {
    struct str name;
    size_t count;
    int line; /* of the first */
};

struct case_tree {
    struct case_item *items; /* shape: [count], by id */
    size_t count;
    struct list roots;   /* of struct case_item *: right below the document */
    struct list types;   /* of struct case_type: of associations not used */
    size_t parents_left; /* second and further parents of items */
};

/* The value under `name`; a map without anything for a missing one. */
const struct node *case_at(const struct node *map, const char *name);

/* The text under `name`, empty for a missing one. */
struct str case_text(const struct node *map, const char *name);

/* Fails  FAULT_INPUT when there are no items, or two with one identifier;
 *        FAULT_LIMIT */
bool case_tree_make(struct arena *mem, const struct node *package,
                    struct case_tree *tree, struct fault *fault);
