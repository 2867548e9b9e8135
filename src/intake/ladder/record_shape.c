#include "intake/ladder/record_shape.h"

#include "intake/ladder/level_word.h"

#include <assert.h>
#include <string.h>

enum { NAMES_LOOKED_AT = 200 };

struct finder {
    struct arena *mem;
    size_t count;
    struct fault *fault;
};

bool node_is_nothing(const struct node *node)
{
    if (node->kind != NODE_SCALAR)
        return node->count == 0;
    return str_trim(node->text).length == 0
           || (node->is_plain
               && (str_is(node->text, "~") || str_is(node->text, "null")));
}

struct shape *shape_child_at(const struct shape *shape, size_t index)
{
    return *LIST_AT(&shape->children, struct shape *, index);
}

struct shape *shape_child(const struct shape *shape, struct str name)
{
    for (size_t i = 0; i < shape->children.count; i++)
        if (str_same(shape_child_at(shape, i)->name, name))
            return shape_child_at(shape, i);
    return NULL;
}

static struct shape *shape_make(struct finder *finder, struct shape *parent,
                                struct str name)
{
    struct shape *shape = ARENA_NEW(finder->mem, struct shape);
    *shape = (struct shape){.name = name, .path = name, .parent = parent};
    if (parent && (str_is(name, "*") || !str_is(parent->path, "*")))
        shape->path = str_format(finder->mem, "%.*s.%.*s", STR(parent->path),
                                 STR(name));
    shape->word = field_word_find(finder->mem, name);
    LIST_OPEN(finder->mem, struct shape *, &shape->children);
    LIST_OPEN(finder->mem, const struct node *, &shape->nodes);
    finder->count++;
    return shape;
}

/* Adds a value; a list as its items, of lists within lists, too. */
static void add_node(struct shape *shape, const struct node *node)
{
    if (node->kind == NODE_LIST) {
        shape->is_list = true;
        for (size_t i = 0; i < node->count; i++)
            add_node(shape, &node->items[i]);
        return;
    }
    shape->map_count += node->kind == NODE_MAP;
    shape->text_count += node->kind == NODE_SCALAR && !node_is_nothing(node);
    *LIST_ADD(&shape->nodes, const struct node *) = node;
}

static void add_field(struct finder *finder, struct shape *shape,
                      struct str name, const struct node *value)
{
    struct shape *child = shape_child(shape, name);
    if (!child) {
        child = shape_make(finder, shape, name);
        *LIST_ADD(&shape->children, struct shape *) = child;
    }
    add_node(child, value);
}

static const struct node *node_at(const struct shape *shape, size_t index)
{
    return *LIST_AT(&shape->nodes, const struct node *, index);
}

/* What is said of the names in some maps. */
struct naming {
    struct str names[NAMES_LOOKED_AT];
    size_t count;
    size_t known; /* names of fields */
    size_t maps;  /* among the values */
    size_t words; /* single words, or nothing, among the values */
};

static bool is_word(const struct node *node)
{
    struct str text = str_trim(node->text);
    return node->kind == NODE_SCALAR
           && (text.length == 0 || !memchr(text.at, ' ', text.length));
}

/* Is it the name of a field?  A key or a title is a text. */
static bool is_known(struct arena *mem, struct str name,
                     const struct node *value)
{
    enum part_role role = field_word_find(mem, name).role;
    bool is_of_texts = role == PART_KEY || role == PART_TITLE
                       || role == PART_WEIGHT;
    return role != PART_ROLE_COUNT
           && (!is_of_texts || value->kind == NODE_SCALAR);
}

static void look_at_map(struct arena *mem, const struct node *map,
                        struct naming *naming)
{
    for (size_t i = 0; i < map->count; i++) {
        if (naming->count == NAMES_LOOKED_AT)
            return;
        struct str name = map->keys[i].text;
        naming->names[naming->count++] = name;
        naming->known += is_known(mem, name, &map->items[i]);
        naming->maps += map->items[i].kind == NODE_MAP;
        naming->words += is_word(&map->items[i]);
    }
}

static double level_share(const struct naming *naming)
{
    return naming->count ? level_words_share(naming->names, naming->count) : 0;
}

/* Looks at the maps that are values of the maps of `shape`. */
static void look_inside(struct arena *mem, const struct shape *shape,
                        struct naming *inner)
{
    for (size_t i = 0; i < shape->nodes.count; i++) {
        const struct node *map = node_at(shape, i);
        for (size_t j = 0; map->kind == NODE_MAP && j < map->count; j++)
            if (map->items[j].kind == NODE_MAP)
                look_at_map(mem, &map->items[j], inner);
    }
}

static bool names_a_kind(enum part_role role)
{
    return role == PART_LEVEL || role == PART_COMPETENCY || role == PART_AREA
           || role == PART_CRITERION || role == PART_LADDER;
}

/* Do the maps hold things by name? {"Junior": [...], "Senior": [...]} does,
 * {"title": "Junior", "criteria": [...]} does not. */
static bool holds_by_name(struct arena *mem, const struct shape *shape)
{
    struct naming *own = ARENA_NEW(mem, struct naming);
    struct naming *inner = ARENA_NEW(mem, struct naming);
    for (size_t i = 0; i < shape->nodes.count; i++)
        if (node_at(shape, i)->kind == NODE_MAP)
            look_at_map(mem, node_at(shape, i), own);
    if (own->count == 0 || own->known * 2 > own->count
        || own->words == own->count)
        return false;
    if (level_share(own) >= 0.5 && own->known == 0)
        return true;
    bool is_unnamed = str_is(shape->name, "*") && shape->parent;
    if (names_a_kind(shape->word.role) || is_unnamed)
        return own->known == 0;
    if (own->maps < own->count)
        return false;
    look_inside(mem, shape, inner);
    return inner->known > 0 || level_share(inner) >= 0.5;
}

/* The entries of maps that hold by name: fields of theirs where they have
 * such, else what stands under the names. */
static void add_entries(struct finder *finder, struct shape *shape)
{
    struct naming *inner = ARENA_NEW(finder->mem, struct naming);
    look_inside(finder->mem, shape, inner);
    bool has_fields = inner->known * 2 >= inner->count && inner->known;
    for (size_t i = 0; i < shape->nodes.count; i++) {
        const struct node *map = node_at(shape, i);
        for (size_t j = 0; map->kind == NODE_MAP && j < map->count; j++) {
            const struct node *value = &map->items[j];
            if (value->kind != NODE_MAP || !has_fields)
                add_field(finder, shape, STR_LITERAL("*"), value);
            for (size_t k = 0;
                 value->kind == NODE_MAP && has_fields && k < value->count; k++)
                add_field(finder, shape, value->keys[k].text, &value->items[k]);
        }
    }
}

static void add_fields(struct finder *finder, struct shape *shape)
{
    for (size_t i = 0; i < shape->nodes.count; i++) {
        const struct node *map = node_at(shape, i);
        for (size_t j = 0; map->kind == NODE_MAP && j < map->count; j++)
            if (finder->count <= SHAPES_MOST)
                add_field(finder, shape, map->keys[j].text, &map->items[j]);
    }
}

/* Finds what is below; the depth is bounded here. */
static bool find_below(struct finder *finder, struct shape *shape, int depth)
{
    if (depth > SHAPE_DEPTH_MOST)
        return fault_set(finder->fault, FAULT_LIMIT,
                         "fields within fields, more than %d deep",
                         SHAPE_DEPTH_MOST);
    shape->is_keyed = shape->map_count && holds_by_name(finder->mem, shape);
    if (shape->is_keyed)
        add_entries(finder, shape);
    else
        add_fields(finder, shape);
    if (finder->count > SHAPES_MOST)
        return fault_set(finder->fault, FAULT_LIMIT,
                         "more than %d kinds of fields", SHAPES_MOST);
    for (size_t i = 0; i < shape->children.count; i++)
        if (!find_below(finder, shape_child_at(shape, i), depth + 1))
            return false;
    return true;
}

bool shape_find(struct arena *mem, const struct node *root, struct str name,
                struct shape **shape, struct fault *fault)
{
    assert(mem && root && shape && fault);
    struct finder finder = {.mem = mem, .fault = fault};
    struct shape *made = shape_make(&finder, NULL, STR_LITERAL("*"));
    add_node(made, root);
    if (made->is_list)
        made->word = field_word_find(mem, name);
    if (!find_below(&finder, made, 1))
        return false;
    *shape = made;
    return true;
}
