#include "intake/ladder/case_ladder.h"

#include "base/utf8.h"
#include "intake/ladder/case_level.h"
#include "intake/ladder/case_tree.h"
#include "intake/ladder/criterion_keys.h"
#include "intake/ladder/ladder_maker.h"
#include "intake/ladder/role_word.h"
#include "intake/yaml_form.h"

#include <assert.h>

enum { DEPTH_MOST = 40, LANGUAGE_TEXTS = 200, NAMES_MOST = 40 };

/* Fields that are taken, or say nothing of what is asked for: of items, and of
 * the document. */
static const char item_fields[] =
    " identifier uri fullStatement abbreviatedStatement humanCodingScheme "
    "educationLevel educationalLevel lastChangeDateTime CFDocumentURI "
    "CFItemTypeURI CFItemAssociationURI language ";
static const char document_fields[] =
    " identifier uri title creator description language lastChangeDateTime "
    "CFPackageURI ";

struct walker {
    struct reading *reading;
    struct ladder_maker maker;
    struct case_tree tree;
    const struct node *document;
    struct case_levels levels;
};

/* What an inner item stands in. */
struct branch {
    struct str area; /* titles of the items above, "A / B" */
    int depth;
    const struct case_item *levelled; /* the nearest with a level; or NULL */
};

static struct case_item *child_at(const struct list *items, size_t index)
{
    return *LIST_AT(items, struct case_item *, index);
}

static struct str cleaned(struct walker *walker, const struct node *node,
                          struct str text)
{
    return maker_text(&walker->maker, node->place.line, text);
}

/* A short statement is the title of what has one; the full one sums it up. */
static struct str title_of(struct walker *walker, const struct case_item *item)
{
    struct str title = case_text(item->node, "abbreviatedStatement");
    if (str_trim(title).length == 0)
        title = case_text(item->node, "fullStatement");
    if (str_trim(title).length == 0)
        title = case_text(item->node, "humanCodingScheme");
    return cleaned(walker, item->node, title);
}

static size_t add_competency(struct walker *walker,
                             const struct case_item *item,
                             const struct branch *branch)
{
    struct str title = title_of(walker, item);
    struct str code = case_text(item->node, "humanCodingScheme");
    struct str full = cleaned(walker, item->node,
                              case_text(item->node, "fullStatement"));
    size_t index = maker_competency(&walker->maker, code.length ? code : title,
                                    title.length ? title
                                                 : STR_LITERAL("Competency"));
    struct competency *made = LIST_AT(&walker->maker.competencies,
                                      struct competency, index);
    made->area = branch->area;
    made->summary = str_same(full, title) ? (struct str){0} : full;
    return index;
}

static void add_criterion(struct walker *walker, const struct case_item *item,
                          size_t competency, const struct branch *branch)
{
    struct arena *mem = walker->reading->mem;
    struct str text = case_text(item->node, "fullStatement");
    struct str key = ladder_key_make(
        mem, case_text(item->node, "humanCodingScheme"));
    if (str_trim(text).length == 0)
        text = title_of(walker, item);
    const struct case_item *levelled = case_level_has(item) ? item
                                                            : branch->levelled;
    struct criterion said = {.text = text, .key = key};
    struct maker_cell cell = {.competency_index = competency};
    int line = item->node->place.line;
    size_t count = levelled ? case_level_count(levelled) : 0;
    for (size_t i = 0; i < (count ? count : 1); i++) {
        cell.level_number = case_level_number(&walker->levels, &walker->maker,
                                              count ? levelled : NULL, i);
        maker_criterion_add(&walker->maker, cell, line, &said);
        said.key = (struct str){0};
    }
}

/* Items below `item`, which has some: those without children are its
 * criteria, others competencies or areas of their own. */
static void walk(struct walker *walker, struct case_item *item,
                 const struct branch *outer)
{
    struct arena *mem = walker->reading->mem;
    struct branch branch = *outer;
    size_t competency = SIZE_MAX;
    branch.levelled = case_level_has(item) ? item : outer->levelled;
    for (size_t i = 0; i < item->children.count; i++) {
        struct case_item *child = child_at(&item->children, i);
        child->is_walked = true;
        if (child->children.count || child->is_level)
            continue;
        if (competency == SIZE_MAX)
            competency = add_competency(walker, item, outer);
        add_criterion(walker, child, competency, &branch);
    }
    struct str title = title_of(walker, item);
    branch.area = outer->area.length ? str_format(mem, "%.*s / %.*s",
                                                  STR(outer->area), STR(title))
                                     : title;
    branch.depth++;
    for (size_t i = 0; i < item->children.count; i++) {
        struct case_item *child = child_at(&item->children, i);
        if (child->children.count && branch.depth < DEPTH_MOST)
            walk(walker, child, &branch);
        else if (child->children.count)
            maker_skip(&walker->maker, child->node->place.line,
                       STR_LITERAL("items nested deeper than 40"));
    }
}

/* Items without children right below the document are criteria of one
 * competency, which is called as the document is. */
static void walk_roots(struct walker *walker)
{
    const struct branch none = {0};
    struct str title = case_text(walker->document, "title");
    size_t competency = SIZE_MAX;
    for (size_t i = 0; i < walker->tree.roots.count; i++) {
        struct case_item *item = child_at(&walker->tree.roots, i);
        item->is_walked = true;
        if (item->children.count) {
            walk(walker, item, &none);
        } else if (!item->is_level) {
            if (competency == SIZE_MAX)
                competency = maker_competency(
                    &walker->maker, title,
                    title.length ? cleaned(walker, walker->document, title)
                                 : STR_LITERAL("Criteria"));
            add_criterion(walker, item, competency, &none);
        }
    }
}

static void note_circles(struct walker *walker)
{
    size_t count = 0;
    int line = 0;
    for (size_t i = 0; i < walker->tree.count; i++)
        if (!walker->tree.items[i].is_walked) {
            line = walker->tree.items[i].node->place.line;
            count++;
        }
    if (count)
        maker_skip(&walker->maker, line,
                   str_format(walker->reading->mem,
                              "items that stand below each other in a circle, "
                              "or below such: %zu",
                              count));
}

static void note_associations(struct walker *walker)
{
    const struct case_type *types = walker->tree.types.at;
    for (size_t i = 0; i < walker->tree.types.count; i++)
        maker_skip(
            &walker->maker, types[i].line,
            str_format(walker->reading->mem, "associations \"%.*s\": %zu",
                       STR(utf8_front(types[i].name, 40)), types[i].count));
    if (walker->tree.parents_left)
        maker_skip(&walker->maker, 0,
                   str_format(walker->reading->mem,
                              "further parents of items: %zu; the first counts",
                              walker->tree.parents_left));
}

struct field_count {
    struct str name;
    size_t count;
    int line;
};

static void count_field(struct list *counts, const struct node *item,
                        size_t field)
{
    struct str name = item->keys[field].text;
    struct field_count *known = counts->at;
    for (size_t i = 0; i < counts->count; i++)
        if (str_same(known[i].name, name)) {
            known[i].count++;
            return;
        }
    if (counts->count < NAMES_MOST)
        *LIST_ADD(counts, struct field_count) = (struct field_count){
            name, 1, item->keys[field].place.line};
}

static bool is_known(struct arena *mem, const char *fields, struct str name)
{
    struct str word = str_format(mem, " %.*s ", STR(str_part(name, 0, 60)));
    struct str known = str_of(fields);
    return str_find(known, word) < known.length;
}

static bool is_empty(const struct node *value)
{
    return value->kind == NODE_SCALAR
               ? str_trim(value->text).length == 0
                     || (value->is_plain && str_is(value->text, "null"))
               : value->count == 0;
}

static void count_fields(struct walker *walker, const struct node *map,
                         const char *known, struct list *counts)
{
    for (size_t i = 0; map->kind == NODE_MAP && i < map->count; i++)
        if (!is_known(walker->reading->mem, known, map->keys[i].text)
            && !is_empty(&map->items[i]))
            count_field(counts, map, i);
}

static void note_counts(struct walker *walker, const struct list *counts,
                        const char *things)
{
    for (size_t i = 0; i < counts->count; i++) {
        const struct field_count *at = LIST_AT(counts, struct field_count, i);
        maker_skip(&walker->maker, at->line,
                   str_format(walker->reading->mem,
                              "the field %.*s of %s has no place in a ladder: "
                              "%zu",
                              STR(utf8_front(at->name, 40)), things,
                              at->count));
    }
}

static void note_fields(struct walker *walker, const struct node *root)
{
    struct list items, document, package;
    LIST_OPEN(walker->reading->mem, struct field_count, &items);
    LIST_OPEN(walker->reading->mem, struct field_count, &document);
    LIST_OPEN(walker->reading->mem, struct field_count, &package);
    for (size_t i = 0; i < walker->tree.count; i++)
        count_fields(walker, walker->tree.items[i].node, item_fields, &items);
    count_fields(walker, walker->document, document_fields, &document);
    count_fields(walker, case_at(root, "CFDefinitions"), " ", &package);
    note_counts(walker, &items, "items");
    note_counts(walker, &document, "the document");
    note_counts(walker, &package, "CFDefinitions");
}

static struct str language_of(struct walker *walker,
                              const struct ladder *ladder)
{
    struct str said = str_trim(case_text(walker->document, "language"));
    if (said.length && said.length <= 16 && control_find(said) == said.length)
        return said;
    size_t count = ladder->criterion_count < LANGUAGE_TEXTS
                       ? ladder->criterion_count
                       : LANGUAGE_TEXTS;
    struct str *texts = ARENA_ARRAY(walker->reading->mem, struct str, count);
    for (size_t i = 0; i < count; i++)
        texts[i] = ladder->criteria[i].text;
    return language_guess(texts, count);
}

static void set_names(struct walker *walker, struct ladder *ladder)
{
    struct arena *mem = walker->reading->mem;
    const struct node *document = walker->document;
    struct str title = cleaned(walker, document, case_text(document, "title"));
    struct str creator = cleaned(walker, document,
                                 case_text(document, "creator"));
    ladder->key = ladder_key_make(mem, title);
    if (ladder->key.length == 0)
        ladder->key = STR_LITERAL("ladder");
    ladder->title = title.length ? title : ladder->key;
    ladder->summary = cleaned(walker, document,
                              case_text(document, "description"));
    ladder->language = language_of(walker, ladder);
    ladder->source = creator.length ? creator : walker->maker.file;
}

bool case_is(const struct node *root)
{
    return node_find(root, "CFDocument") != NULL;
}

bool case_read(struct reading *reading, const struct node *root,
               struct fault *fault)
{
    assert(reading && root && fault);
    struct walker walker = {.reading = reading,
                            .document = case_at(root, "CFDocument")};
    struct ladder ladder = {0};
    struct fault why = {0};
    if (!case_tree_make(reading->mem, root, &walker.tree, &why))
        return fault_set(fault, why.kind, "%.*s: %s", STR(reading->file_name),
                         why.message);
    maker_open(reading->mem, str_chars(reading->mem, reading->file_name),
               &walker.maker);
    case_levels_find(reading->mem, &walker.tree, &walker.maker, &walker.levels);
    walk_roots(&walker);
    note_circles(&walker);
    note_associations(&walker);
    note_fields(&walker, root);
    if (!maker_done(&walker.maker, &ladder, fault))
        return false;
    criterion_keys_part(reading->mem, &ladder);
    set_names(&walker, &ladder);
    reading_draft(reading, &ladder, maker_skips(&walker.maker));
    return true;
}
