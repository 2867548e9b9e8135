/* intake/ladder/record_shape.h - the fields of a tree, each once: what
 * stands under "topics.content.level", wherever in the file it stands.
 *
 * A list is its items.  A map whose entries are alike is a list, too, whose
 * items have names.
 */
#pragma once

#include "base/fault.h"
#include "format/node.h"
#include "intake/ladder/field_word.h"

enum { SHAPES_MOST = 500, SHAPE_DEPTH_MOST = 32 };

struct shape {
    struct str name;        /* of the field; "*": what stands in a list or map
                        without a name of its own */
    struct str path;        /* "topics.content.level"; "*" of the root */
    struct shape *parent;   /* NULL: the root */
    struct list children;   /* of struct shape *, as first met */
    struct list nodes;      /* of const struct node *, lists as their items */
    struct field_word word; /* what the name says */
    size_t map_count, text_count; /* of `nodes`; a text is not empty */
    bool is_list;                 /* somewhere it is one */
    bool is_keyed;                /* its maps hold things by name */
    bool names_level;             /* "Junior": what is asked for at it */
    enum part_role role;          /* what it is taken as */
    bool is_thing; /* holds levels, competencies and so on; else a group of
                      fields, or texts */
};

/* Finds the shapes of the tree under `root`; `name` is what the root is called
 * where it is a list, such as "skills" of skills.json.
 * Gives  *shape in `mem`
 * Fails  FAULT_LIMIT with more than SHAPES_MOST, or deeper
 * Cost   nodes * fields of a map */
bool shape_find(struct arena *mem, const struct node *root, struct str name,
                struct shape **shape, struct fault *fault);

/* The child of that name, or NULL. */
struct shape *shape_child(const struct shape *shape, struct str name);

struct shape *shape_child_at(const struct shape *shape, size_t index);

/* True for an empty text, ~ and null. */
bool node_is_nothing(const struct node *node);
