#include "intake/ladder/written.h"

#include "intake/ladder/ladder_value.h"
#include "intake/yaml_form.h"

struct finder {
    struct arena *mem;
    const struct ladder *ladder;
    struct list found; /* of struct written_criterion */
    bool *is_taken;    /* shape: [ladder->criterion_count] */
};

static void take_cell(struct finder *finder, const struct node *competency,
                      const struct node *cells, size_t cell_index)
{
    const struct ladder *ladder = finder->ladder;
    const struct node *list = &cells->items[cell_index];
    struct str competency_key = yaml_text(said_find(competency, "competency"));
    struct str level_key = cells->keys[cell_index].text;
    for (size_t i = 0; list->kind == NODE_LIST && i < list->count; i++) {
        const struct node *key = said_find(&list->items[i], "key");
        *LIST_ADD(&finder->found,
                  struct written_criterion) = (struct written_criterion){
            .node = &list->items[i],
            .list = list,
            .index = i,
            .cells = cells,
            .competency = competency,
            .cell_index = cell_index,
            .key = key ? key->text
                       : str_format(finder->mem, "%.*s.%.*s.%zu",
                                    STR(competency_key), STR(level_key), i + 1),
            .has_key = key != NULL,
            .competency_index = competency_find(ladder, competency_key),
            .level_index = level_find(ladder, level_key),
            .wanted = ladder->criterion_count,
        };
    }
}

static void take_all(struct finder *finder, const struct node *root)
{
    const struct node *list = said_find(root, "competencies");
    for (size_t i = 0; list && i < list->count; i++) {
        const struct node *cells = said_find(&list->items[i], "criteria");
        for (size_t j = 0; cells && j < cells->count; j++)
            take_cell(finder, &list->items[i], cells, j);
    }
}

static struct str text_of(const struct node *criterion)
{
    return criterion->kind == NODE_SCALAR
               ? criterion->text
               : yaml_text(said_find(criterion, "text"));
}

static bool stands_in(const struct written_criterion *at,
                      const struct criterion *criterion)
{
    return at->competency_index == criterion->competency_index
           && at->level_index == criterion->level_index;
}

static void match(struct finder *finder, struct written_criterion *at,
                  size_t wanted)
{
    at->wanted = wanted;
    finder->is_taken[wanted] = true;
}

static void match_keys(struct finder *finder, struct written_criterion *found)
{
    for (size_t i = 0; i < finder->found.count; i++) {
        size_t wanted = criterion_find(finder->ladder, found[i].key);
        if (wanted < finder->ladder->criterion_count
            && !finder->is_taken[wanted])
            match(finder, &found[i], wanted);
    }
}

static void match_words(struct finder *finder, struct written_criterion *at)
{
    const struct ladder *ladder = finder->ladder;
    for (size_t i = 0;
         at->wanted == ladder->criterion_count && i < ladder->criterion_count;
         i++)
        if (!finder->is_taken[i] && stands_in(at, &ladder->criteria[i])
            && str_same(text_of(at->node), ladder->criteria[i].text))
            match(finder, at, i);
}

/* The one that is left in the cell, where none else is. */
static void match_rest(struct finder *finder, struct written_criterion *at)
{
    const struct ladder *ladder = finder->ladder;
    const struct written_criterion *found = finder->found.at;
    size_t left = 0, free = 0, last = 0;
    for (size_t i = 0; i < finder->found.count; i++)
        left += found[i].wanted == ladder->criterion_count
                && found[i].list == at->list;
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        bool is_free = !finder->is_taken[i]
                       && stands_in(at, &ladder->criteria[i]);
        free += is_free;
        last = is_free ? i : last;
    }
    if (left == 1 && free == 1)
        match(finder, at, last);
}

struct written_list written_find(struct arena *mem, const struct node *root,
                                 const struct ladder *ladder)
{
    struct finder finder = {.mem = mem, .ladder = ladder};
    LIST_OPEN(mem, struct written_criterion, &finder.found);
    finder.is_taken = ARENA_ARRAY(mem, bool, ladder->criterion_count);
    take_all(&finder, root);
    struct written_criterion *found = finder.found.at;
    match_keys(&finder, found);
    for (size_t i = 0; i < finder.found.count; i++)
        match_words(&finder, &found[i]);
    for (size_t i = 0; i < finder.found.count; i++)
        if (found[i].wanted == ladder->criterion_count)
            match_rest(&finder, &found[i]);
    return (struct written_list){found, finder.found.count};
}

size_t criterion_number(const struct ladder *ladder, size_t index)
{
    const struct criterion *at = &ladder->criteria[index];
    size_t number = 1;
    for (; number <= index; number++) {
        const struct criterion *before = &ladder->criteria[index - number];
        if (before->competency_index != at->competency_index
            || before->level_index != at->level_index)
            break;
    }
    return number;
}
