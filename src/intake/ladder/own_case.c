#include "intake/ladder/own_case.h"

#include "base/utf8.h"
#include "format/node_make.h"
#include "intake/ladder/ladder_yaml.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum item_type { AREA, COMPETENCY, CRITERION, LEVEL, ITEM_TYPE_COUNT };

static const char *const type_names[] = {"Area", "Competency", "Criterion",
                                         "Level"};

static_assert(COUNT_OF(type_names) == ITEM_TYPE_COUNT, "a name for each type");

struct item {
    const struct node *node;
    struct str id;
    enum item_type type;
    int64_t number;            /* in the order of its kind */
    const struct item *parent; /* NULL: the document, or none */
    const struct item *level;  /* NULL: none */
    size_t order;              /* as it came */
};

struct package {
    struct reading *reading;
    const struct node *document;
    struct item *items; /* shape: [count], by id */
    size_t count;
    const struct item **by_number; /* shape: [count] */
    struct list skips;             /* of struct skip */
};

/* What a map has under `name`; a map without anything for NULL or else. */
static const struct node *at(const struct node *map, const char *name)
{
    static const struct node nothing = {.kind = NODE_MAP};
    const struct node *found = map ? node_find(map, name) : NULL;
    return found ? found : &nothing;
}

static struct str text_at(const struct node *map, const char *name)
{
    const struct node *found = at(map, name);
    return found->kind == NODE_SCALAR ? found->text : (struct str){0};
}

static const struct node *extension_of(const struct node *map)
{
    return at(at(map, "extensions"), "rung");
}

bool own_case_is(const struct node *root)
{
    assert(root);
    return str_is(text_at(extension_of(at(root, "CFDocument")), "form"),
                  "ladder/1");
}

static void note(struct package *package, const struct node *node,
                 const char *why)
{
    struct arena *mem = package->reading->mem;
    struct str name = text_at(node, "fullStatement");
    *LIST_ADD(&package->skips, struct skip) = (struct skip){
        str_format(mem, "%.*s:%d:%d", STR(package->reading->file_name),
                   node->place.line, node->place.column),
        str_format(mem, "\"%.*s\": %s", STR(utf8_front(name, 60)), why)};
}

static int by_id(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    return str_order(x->id, y->id);
}

static struct item *item_find(struct package *package, struct str id)
{
    struct item wanted = {.id = id};
    if (package->count == 0)
        return NULL;
    return bsearch(&wanted, package->items, package->count,
                   sizeof(*package->items), by_id);
}

static void items_find(struct package *package, const struct node *list)
{
    package->items = ARENA_ARRAY(package->reading->mem, struct item,
                                 list->count);
    for (size_t i = 0; i < list->count; i++) {
        const struct node *node = &list->items[i];
        struct item item = {
            .node = node, .id = text_at(node, "identifier"), .order = i};
        struct str type = text_at(node, "CFItemType");
        while (item.type < ITEM_TYPE_COUNT
               && !str_is(type, type_names[item.type]))
            item.type++;
        if (item.type == ITEM_TYPE_COUNT)
            note(package, node, "its type is none of a ladder");
        else
            package->items[package->count++] = item;
    }
    if (package->count)
        qsort(package->items, package->count, sizeof(*package->items), by_id);
}

static void associations_take(struct package *package, const struct node *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const struct node *node = &list->items[i];
        struct str type = text_at(node, "associationType");
        struct item *from = item_find(
            package, text_at(at(node, "originNodeURI"), "identifier"));
        const struct item *to = item_find(
            package, text_at(at(node, "destinationNodeURI"), "identifier"));
        if (from && str_is(type, "isChildOf")) {
            from->parent = to;
            str_number(text_at(node, "sequenceNumber"), 0, INT32_MAX,
                       &from->number);
        }
        if (from && str_is(type, "hasSkillLevel"))
            from->level = to;
    }
}

static int by_number(const void *a, const void *b)
{
    const struct item *x = *(const struct item *const *)a;
    const struct item *y = *(const struct item *const *)b;
    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    return (x->order > y->order) - (x->order < y->order);
}

static void order_find(struct package *package)
{
    package->by_number = ARENA_ARRAY(package->reading->mem, const struct item *,
                                     package->count);
    for (size_t i = 0; i < package->count; i++)
        package->by_number[i] = &package->items[i];
    if (package->count)
        qsort(package->by_number, package->count, sizeof(*package->by_number),
              by_number);
}

/* True when `text` on one line is `line`: then `line` says no more. */
static bool is_on_one_line(struct str text, struct str line)
{
    bool is_so = text.length == line.length;
    for (size_t i = 0; is_so && i < text.length; i++)
        is_so = strchr("\n\r\t", text.at[i]) ? line.at[i] == ' '
                                             : line.at[i] == text.at[i];
    return is_so;
}

/* Puts the text of a field of CASE, or, where that had no room for its lines,
 * what the extension says under `name`.  Somebody may have changed the
 * field. */
static void put_line(struct node_maker *map, const char *name,
                     const struct node *object, const char *field)
{
    const struct node *line = at(object, field);
    const struct node *own = node_find(extension_of(object), name);
    bool is_own = own && own->kind == NODE_SCALAR
                  && is_on_one_line(own->text, text_at(object, field));
    const struct node *taken = is_own ? own : line;
    if (taken->kind == NODE_SCALAR)
        node_put_text(map, name, taken->place, taken->text);
}

static void put_text(struct node_maker *map, const char *name,
                     const struct node *object, const char *field)
{
    const struct node *text = at(object, field);
    if (text->kind == NODE_SCALAR)
        node_put_text(map, name, text->place, text->text);
}

/* Fields of the extension are those of the form, and may be trees. */
static void put_own(struct node_maker *map, const struct node *object,
                    const char *const *names)
{
    for (; *names; names++) {
        const struct node *value = node_find(extension_of(object), *names);
        if (value)
            node_put(map, str_of(*names), *value);
    }
}

/* A level without a title is shown by another name of its. */
static bool has_title(const struct node *level)
{
    const struct node *own = node_find(extension_of(level), "title");
    struct str shown = text_at(level, "fullStatement");
    return !own || own->text.length
           || !(str_same(shown, text_at(level, "alternativeLabel"))
                || str_same(shown, text_at(level, "humanCodingScheme")));
}

static struct node level_node(struct arena *mem, const struct node *level)
{
    static const char *const own[] = {"grade", "pay", "after", NULL};
    struct node_maker map;
    node_maker_open(mem, level->place, &map);
    put_text(&map, "level", level, "humanCodingScheme");
    if (has_title(level))
        put_line(&map, "title", level, "fullStatement");
    put_line(&map, "external", level, "alternativeLabel");
    put_own(&map, level, own);
    put_text(&map, "summary", level, "notes");
    return node_map(&map);
}

static struct node criterion_node(struct arena *mem,
                                  const struct node *criterion)
{
    static const char *const own[] = {"weight", "examples", "alternatives",
                                      "evidence", NULL};
    struct node_maker map;
    node_maker_open(mem, criterion->place, &map);
    put_line(&map, "text", criterion, "fullStatement");
    put_text(&map, "key", criterion, "humanCodingScheme");
    put_own(&map, criterion, own);
    return node_map(&map);
}

/* The criteria of one competency in one level. */
static struct node cell_node(struct package *package,
                             const struct item *competency,
                             const struct item *level)
{
    struct node_maker list;
    node_maker_open(package->reading->mem, competency->node->place, &list);
    for (size_t i = 0; i < package->count; i++) {
        const struct item *item = package->by_number[i];
        if (item->type == CRITERION && item->parent == competency
            && item->level == level)
            node_add(&list, criterion_node(package->reading->mem, item->node));
    }
    return node_list(&list);
}

static void put_criteria(struct package *package, struct node_maker *map,
                         const struct item *competency)
{
    struct node_maker cells;
    node_maker_open(package->reading->mem, competency->node->place, &cells);
    for (size_t i = 0; i < package->count; i++) {
        const struct item *level = package->by_number[i];
        if (level->type != LEVEL)
            continue;
        struct node cell = cell_node(package, competency, level);
        if (cell.count)
            node_put(&cells, text_at(level->node, "humanCodingScheme"), cell);
    }
    if (cells.items.count)
        node_put(map, STR_LITERAL("criteria"), node_map(&cells));
}

static struct node competency_node(struct package *package,
                                   const struct item *competency)
{
    static const char *const own[] = {"weight", NULL};
    const struct node *node = competency->node;
    struct node_maker map, area;
    node_maker_open(package->reading->mem, node->place, &map);
    put_text(&map, "competency", node, "humanCodingScheme");
    put_line(&map, "title", node, "fullStatement");
    if (competency->parent && competency->parent->type == AREA) {
        node_maker_open(package->reading->mem, node->place, &area);
        put_line(&area, "title", competency->parent->node, "fullStatement");
        struct node named = node_map(&area);
        put_text(&map, "area", &named, "title");
    }
    put_own(&map, node, own);
    put_text(&map, "summary", node, "notes");
    put_criteria(package, &map, competency);
    return node_map(&map);
}

static struct node things_node(struct package *package, enum item_type type)
{
    struct node_maker list;
    node_maker_open(package->reading->mem, package->document->place, &list);
    for (size_t i = 0; i < package->count; i++) {
        const struct item *item = package->by_number[i];
        if (item->type != type)
            continue;
        node_add(&list, type == LEVEL
                            ? level_node(package->reading->mem, item->node)
                            : competency_node(package, item));
    }
    return node_list(&list);
}

/* Notes criteria that are in no competency or no level. */
static void loose_note(struct package *package)
{
    for (size_t i = 0; i < package->count; i++) {
        const struct item *item = package->by_number[i];
        if (item->type != CRITERION)
            continue;
        if (!item->parent || item->parent->type != COMPETENCY)
            note(package, item->node, "it is the child of no competency");
        else if (!item->level || item->level->type != LEVEL)
            note(package, item->node, "it has no level");
    }
}

static struct node ladder_node(struct package *package)
{
    static const char *const own[] = {"family", "adopts", NULL};
    const struct node *document = package->document;
    const struct node *key = node_find(extension_of(document), "key");
    struct node_maker map;
    node_maker_open(package->reading->mem, document->place, &map);
    node_put_text(&map, "rung", document->place, STR_LITERAL("ladder/1"));
    if (key)
        node_put(&map, STR_LITERAL("ladder"), *key);
    put_line(&map, "title", document, "title");
    put_own(&map, document, own);
    put_text(&map, "language", document, "language");
    put_line(&map, "summary", document, "description");
    put_text(&map, "source", document, "notes");
    node_put(&map, STR_LITERAL("levels"), things_node(package, LEVEL));
    node_put(&map, STR_LITERAL("competencies"),
             things_node(package, COMPETENCY));
    return node_map(&map);
}

bool own_case_read(struct reading *reading, const struct node *root,
                   struct fault *fault)
{
    assert(reading && root && fault);
    struct package package = {.reading = reading,
                              .document = at(root, "CFDocument")};
    LIST_OPEN(reading->mem, struct skip, &package.skips);
    items_find(&package, at(root, "CFItems"));
    associations_take(&package, at(root, "CFAssociations"));
    order_find(&package);
    loose_note(&package);
    struct node tree = ladder_node(&package);
    struct ladder ladder;
    struct problem_list problems;
    ladder_node_read(reading->mem, &tree, &ladder, &problems);
    if (problems.count)
        return fault_set(fault, FAULT_INPUT, "%.*s:%d:%d: %.*s",
                         STR(reading->file_name), problems.at[0].line,
                         problems.at[0].column, STR(problems.at[0].message));
    reading_draft(reading, &ladder,
                  (struct skip_list){package.skips.at, package.skips.count});
    return true;
}
