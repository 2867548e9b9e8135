#include "intake/ladder/case_level.h"

#include <assert.h>
#include <stdlib.h>

/* What stands below the first grade, in the codes of CEDS. */
static const char *const early[] = {"IT", "PR", "PK", "TK", "KG", "K"};

enum { LEVELS_MOST = 200, GRADE_MOST = 99 };

static const struct node *education_of(const struct case_item *item)
{
    const struct node *said = node_find(item->node, "educationLevel");
    return said ? said : case_at(item->node, "educationalLevel");
}

/* The index-th education level of an item. */
static struct str education_at(const struct case_item *item, size_t index)
{
    const struct node *said = education_of(item);
    if (said->kind == NODE_SCALAR)
        return index == 0 ? str_trim(said->text) : (struct str){0};
    if (said->kind != NODE_LIST || index >= said->count
        || said->items[index].kind != NODE_SCALAR)
        return (struct str){0};
    return str_trim(said->items[index].text);
}

size_t case_level_count(const struct case_item *item)
{
    if (item->levels.count)
        return item->levels.count;
    const struct node *said = education_of(item);
    if (said->kind == NODE_LIST)
        return said->count;
    return said->kind == NODE_SCALAR && education_at(item, 0).length
           && !(said->is_plain && str_is(said->text, "null"));
}

bool case_level_has(const struct case_item *item)
{
    return case_level_count(item) > 0;
}

/* Numbers by size, before them what is early, behind them anything else. */
static int64_t rank_of(struct str name)
{
    int64_t number = 0;
    for (size_t i = 0; i < COUNT_OF(early); i++)
        if (str_same_folded(name, str_of(early[i])))
            return (int64_t)i - (int64_t)COUNT_OF(early);
    return str_number(name, 0, GRADE_MOST, &number) ? number : GRADE_MOST + 1;
}

static int by_rank(const void *a, const void *b)
{
    const struct str *x = a, *y = b;
    int64_t first = rank_of(*x), second = rank_of(*y);
    if (first != second)
        return first < second ? -1 : 1;
    return str_order(*x, *y);
}

static int by_sequence(const void *a, const void *b)
{
    const struct case_item *x = *(struct case_item *const *)a;
    const struct case_item *y = *(struct case_item *const *)b;
    if (x->number != y->number)
        return x->number < y->number ? -1 : 1;
    return (x->order > y->order) - (x->order < y->order);
}

static size_t name_find(const struct case_levels *levels, struct str name)
{
    size_t i = 0;
    while (i < levels->names.count
           && !str_same(*LIST_AT(&levels->names, struct str, i), name))
        i++;
    return i;
}

static void gather(const struct case_tree *tree, struct case_levels *levels)
{
    for (size_t i = 0; i < tree->count; i++) {
        struct case_item *item = &tree->items[i];
        if (item->is_level && levels->items.count < LEVELS_MOST)
            *LIST_ADD(&levels->items, struct case_item *) = item;
        for (size_t j = 0; !item->levels.count && j < case_level_count(item);
             j++) {
            struct str name = education_at(item, j);
            if (name.length && levels->names.count < LEVELS_MOST
                && name_find(levels, name) == levels->names.count)
                *LIST_ADD(&levels->names, struct str) = name;
        }
    }
    if (levels->names.count)
        qsort(levels->names.at, levels->names.count, sizeof(struct str),
              by_rank);
    if (levels->items.count)
        qsort(levels->items.at, levels->items.count, sizeof(struct case_item *),
              by_sequence);
}

void case_levels_find(struct arena *mem, const struct case_tree *tree,
                      struct ladder_maker *maker, struct case_levels *levels)
{
    assert(mem && tree && maker && levels);
    *levels = (struct case_levels){0};
    LIST_OPEN(mem, struct str, &levels->names);
    LIST_OPEN(mem, struct case_item *, &levels->items);
    gather(tree, levels);
    size_t names = levels->names.count;
    levels->numbers = ARENA_ARRAY(mem, int64_t, names + levels->items.count);
    for (size_t i = 0; i < names; i++) {
        struct str name = maker_text(maker, 0,
                                     *LIST_AT(&levels->names, struct str, i));
        levels->numbers[i] = maker_level_next(maker, name, name);
    }
    for (size_t i = 0; i < levels->items.count; i++) {
        const struct node *node =
            (*LIST_AT(&levels->items, struct case_item *, i))->node;
        struct str title = maker_text(maker, node->place.line,
                                      case_text(node, "fullStatement"));
        struct str code = case_text(node, "humanCodingScheme");
        levels->numbers[names + i] = maker_level_next(
            maker, code.length ? code : title, title);
        maker_level_at(maker, levels->numbers[names + i])->external_title =
            maker_text(maker, node->place.line,
                       case_text(node, "alternativeLabel"));
    }
}

/* The place among all levels; the number of all: it has none. */
static size_t place_of(const struct case_levels *levels,
                       const struct case_item *item, size_t index)
{
    size_t names = levels->names.count, all = names + levels->items.count;
    if (item->levels.count == 0) {
        size_t at = name_find(levels, education_at(item, index));
        return at < names ? at : all;
    }
    const struct case_item *level = *LIST_AT(&item->levels, struct case_item *,
                                             index);
    for (size_t i = 0; i < levels->items.count; i++)
        if (*LIST_AT(&levels->items, struct case_item *, i) == level)
            return names + i;
    return all;
}

int64_t case_level_number(struct case_levels *levels,
                          struct ladder_maker *maker,
                          const struct case_item *item, size_t index)
{
    assert(levels && maker);
    size_t all = levels->names.count + levels->items.count;
    size_t place = item ? place_of(levels, item, index) : all;
    if (place < all)
        return levels->numbers[place];
    if (levels->all_number == 0)
        levels->all_number = maker_level_next(maker, STR_LITERAL("all"),
                                              STR_LITERAL("All levels"));
    return levels->all_number;
}
