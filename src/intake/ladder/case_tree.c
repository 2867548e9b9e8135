#include "intake/ladder/case_tree.h"

#include "intake/ladder/file_look.h"

#include <assert.h>
#include <stdlib.h>

enum { TYPES_MOST = 50 };

const struct node *case_at(const struct node *map, const char *name)
{
    static const struct node nothing = {.kind = NODE_MAP};
    const struct node *found = node_find(map, name);
    return found ? found : &nothing;
}

struct str case_text(const struct node *map, const char *name)
{
    const struct node *found = case_at(map, name);
    return found->kind == NODE_SCALAR
                   && !(found->is_plain && str_is(found->text, "null"))
               ? found->text
               : (struct str){0};
}

static int by_id(const void *a, const void *b)
{
    const struct case_item *x = a, *y = b;
    return str_order(x->id, y->id);
}

static struct case_item *item_find(const struct case_tree *tree, struct str id)
{
    struct case_item wanted = {.id = id};
    return tree->count ? bsearch(&wanted, tree->items, tree->count,
                                 sizeof *tree->items, by_id)
                       : NULL;
}

static bool find_items(struct arena *mem, const struct node *list,
                       struct case_tree *tree, struct fault *fault)
{
    if (list->kind != NODE_LIST || list->count == 0)
        return fault_set(fault, FAULT_INPUT,
                         "the package has no items (CFItems)");
    if (list->count > CASE_ITEMS_MOST)
        return fault_set(fault, FAULT_LIMIT, "%zu items; a package may have %d",
                         list->count, CASE_ITEMS_MOST);
    tree->items = ARENA_ARRAY(mem, struct case_item, list->count);
    tree->count = list->count;
    for (size_t i = 0; i < list->count; i++) {
        struct case_item *item = &tree->items[i];
        *item = (struct case_item){
            .node = &list->items[i],
            .id = case_text(&list->items[i], "identifier"),
            .order = i,
            .number = INT64_MAX};
        LIST_OPEN(mem, struct case_item *, &item->children);
        LIST_OPEN(mem, struct case_item *, &item->levels);
    }
    qsort(tree->items, tree->count, sizeof *tree->items, by_id);
    for (size_t i = 1; i < tree->count; i++)
        if (str_same(tree->items[i].id, tree->items[i - 1].id))
            return fault_set(fault, FAULT_INPUT,
                             "line %d: a second item with the identifier "
                             "\"%.*s\"",
                             tree->items[i].node->place.line,
                             STR(str_part(tree->items[i].id, 0, 60)));
    return true;
}

/* What a link points to: its identifier, or the end of an address. */
static struct str id_of(const struct node *association, const char *name)
{
    const struct node *link = case_at(association, name);
    if (link->kind == NODE_MAP)
        return case_text(link, "identifier");
    return file_last_part(case_text(association, name));
}

static void count_type(struct case_tree *tree, const struct node *association,
                       struct str name)
{
    struct case_type *types = tree->types.at;
    for (size_t i = 0; i < tree->types.count; i++)
        if (str_same(types[i].name, name)) {
            types[i].count++;
            return;
        }
    if (tree->types.count < TYPES_MOST)
        *LIST_ADD(&tree->types, struct case_type) = (struct case_type){
            name, 1, association->place.line};
}

/* A child of the document keeps its number, too. */
static void take_parent(struct case_tree *tree, const struct node *association,
                        struct case_item *from, struct case_item *to)
{
    int64_t number = 0;
    if (from->parent || from == to) {
        tree->parents_left++;
        return;
    }
    from->parent = to;
    if (str_number(str_trim(case_text(association, "sequenceNumber")), 0,
                   INT32_MAX, &number))
        from->number = number;
}

static void take_associations(struct case_tree *tree, const struct node *list)
{
    for (size_t i = 0; list->kind == NODE_LIST && i < list->count; i++) {
        const struct node *at = &list->items[i];
        struct str type = case_text(at, "associationType");
        struct case_item *from = item_find(tree, id_of(at, "originNodeURI"));
        struct case_item *to = item_find(tree, id_of(at, "destinationNodeURI"));
        if (from && str_is(type, "isChildOf")) {
            take_parent(tree, at, from, to);
        } else if (from && to && str_is(type, "hasSkillLevel")) {
            *LIST_ADD(&from->levels, struct case_item *) = to;
            to->is_level = true;
        } else {
            count_type(tree, at, type);
        }
    }
}

static int by_sequence(const void *a, const void *b)
{
    const struct case_item *x = *(struct case_item *const *)a;
    const struct case_item *y = *(struct case_item *const *)b;
    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    return (x->order > y->order) - (x->order < y->order);
}

static void sort(struct list *items)
{
    if (items->count)
        qsort(items->at, items->count, items->item_bytes, by_sequence);
}

bool case_tree_make(struct arena *mem, const struct node *package,
                    struct case_tree *tree, struct fault *fault)
{
    assert(mem && package && tree && fault);
    struct case_tree made = {0};
    LIST_OPEN(mem, struct case_item *, &made.roots);
    LIST_OPEN(mem, struct case_type, &made.types);
    if (!find_items(mem, case_at(package, "CFItems"), &made, fault))
        return false;
    take_associations(&made, case_at(package, "CFAssociations"));
    for (size_t i = 0; i < made.count; i++) {
        struct case_item *item = &made.items[i];
        struct list *siblings = item->parent ? &item->parent->children
                                             : &made.roots;
        *LIST_ADD(siblings, struct case_item *) = item;
    }
    sort(&made.roots);
    for (size_t i = 0; i < made.count; i++)
        sort(&made.items[i].children);
    *tree = made;
    return true;
}
