#include "intake/ladder/strict_place.h"

#include "format/yaml.h"
#include "intake/ladder/ladder_value.h"

#include <assert.h>

/* The item of a list under `name`, or NULL. */
static const struct node *item_of(const struct node *map, const char *name,
                                  size_t index)
{
    const struct node *list = said_find(map, name);
    bool has_item = list && list->kind == NODE_LIST && index < list->count;
    return has_item ? &list->items[index] : NULL;
}

/* How many criteria stand before this one in its cell. */
static size_t number_in_cell(const struct ladder *ladder, size_t index)
{
    const struct criterion *one = &ladder->criteria[index];
    size_t number = 0;
    while (number < index) {
        const struct criterion *other = one - number - 1;
        if (other->competency_index != one->competency_index
            || other->level_index != one->level_index)
            break;
        number++;
    }
    return number;
}

static const struct node *criterion_node(const struct node *root,
                                         const struct ladder *ladder,
                                         size_t index)
{
    const struct criterion *criterion = &ladder->criteria[index];
    struct str level = ladder->levels[criterion->level_index].key;
    const struct node *cells = said_find(
        item_of(root, "competencies", criterion->competency_index), "criteria");
    const struct node *cell = NULL;
    for (size_t i = 0; cells && cells->kind == NODE_MAP && i < cells->count;
         i++)
        if (str_same(cells->keys[i].text, level))
            cell = &cells->items[i];
    size_t number = number_in_cell(ladder, index);
    if (!cell || cell->kind != NODE_LIST || number >= cell->count)
        return NULL;
    const struct node *node = &cell->items[number];
    return node->kind == NODE_MAP ? said_find(node, "text") : node;
}

static const struct node *text_node(const struct node *root,
                                    const struct ladder *ladder,
                                    const struct strict_finding *finding)
{
    switch (finding->part) {
    case STRICT_SUMMARY_OF_LEVEL:
        return said_find(item_of(root, "levels", finding->index), "summary");
    case STRICT_SUMMARY:
        return said_find(item_of(root, "competencies", finding->index),
                         "summary");
    case STRICT_TEXT:
    default:
        return criterion_node(root, ladder, finding->index);
    }
}

static struct str first_word(struct str words)
{
    struct str rest = words, word = {0};
    str_next_word(&rest, &word);
    return word;
}

/* Where `word` stands in `text` behind as many of its like; the length of
 * `text` when nowhere. */
static size_t nth_find(struct str text, struct str word, size_t like_count)
{
    size_t at = str_find(text, word);
    for (size_t i = 0; i < like_count && at < text.length; i++) {
        size_t next = at + word.length;
        at = next + str_find(str_part(text, next, text.length), word);
    }
    return at;
}

static size_t count_of(struct str text, struct str word)
{
    size_t count = 0;
    while (nth_find(text, word, count) < text.length)
        count++;
    return count;
}

/* Lines of a text may be folded otherwise in the file, words stay whole. */
static struct place place_of_words(struct str document,
                                   const struct line_starts *lines,
                                   const struct node *node,
                                   const struct strict_finding *finding)
{
    struct str written = str_part(document, node->extent.begin,
                                  node->extent.end - node->extent.begin);
    struct str before = {finding->text.at,
                         (size_t)(finding->words.at - finding->text.at)};
    struct str word = first_word(finding->words);
    size_t at = nth_find(written, word, count_of(before, word));
    return at < written.length ? place_at(lines, node->extent.begin + at)
                               : node->place;
}

bool strict_places_find(struct arena *mem, struct str document,
                        const struct ladder *ladder,
                        struct strict_list findings, struct place *places,
                        struct fault *fault)
{
    assert(mem && ladder && places && fault);
    const struct node *root = NULL;
    struct yaml_fault_list faults = {0};
    struct line_starts lines;
    if (!yaml_read(mem, document, &root, &faults, fault))
        return false;
    line_starts_find(mem, document, &lines);
    for (size_t i = 0; i < findings.count; i++) {
        const struct node *node = text_node(root, ladder, &findings.at[i]);
        places[i] = node ? place_of_words(document, &lines, node,
                                          &findings.at[i])
                         : (struct place){1, 1};
    }
    return true;
}
