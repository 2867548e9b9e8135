#include "intake/ladder/own_section.h"

#include "base/utf8.h"

#include <assert.h>

enum { NONE = -1 };

/* What the walk through the sections is at. */
struct walk {
    struct arena *mem;
    const struct own_sections *sections;
    int competency, level;                       /* their indexes, or NONE */
    struct node_maker cells[LADDER_LEVELS_MOST]; /* of the competency */
    struct str summary;                          /* of the competency */
    struct node_maker criterion;
    bool is_in_criterion;
    const char *texts_name; /* of the criterion's list that is open, or NULL */
    struct node_maker texts;
};

static struct place place_of(const struct block *block)
{
    return (struct place){block->line, 1};
}

static void note(struct walk *walk, const struct block *block)
{
    *LIST_ADD(walk->sections->skips, struct skip) = (struct skip){
        str_format(walk->mem, "%.*s:%d",
                   STR(walk->sections->reading->file_name), block->line),
        str_format(walk->mem,
                   "\"%.*s\": it stands where nothing of a ladder does",
                   STR(utf8_front(block->text, 60)))};
}

/* Without regard to how much white space is between the words. */
static bool same_words(struct walk *walk, struct str a, struct str b)
{
    return str_same(outline_words(walk->mem, a), outline_words(walk->mem, b));
}

/* "review, talk" */
void own_keys_put(struct arena *mem, struct node_maker *map, const char *name,
                  struct str keys)
{
    struct str piece;
    struct node_maker list;
    node_maker_open(mem, map->place, &list);
    while (str_next(&keys, ',', &piece))
        if (str_trim(piece).length)
            node_add(&list, node_text(map->place, str_trim(piece)));
    if (list.items.count)
        node_put(map, str_of(name), node_list(&list));
}

static void texts_end(struct walk *walk)
{
    if (walk->texts_name && walk->texts.items.count)
        node_put(&walk->criterion, str_of(walk->texts_name),
                 node_list(&walk->texts));
    walk->texts_name = NULL;
}

static void criterion_end(struct walk *walk)
{
    texts_end(walk);
    if (walk->is_in_criterion)
        node_add(&walk->cells[walk->level], node_map(&walk->criterion));
    walk->is_in_criterion = false;
}

static void competency_end(struct walk *walk)
{
    criterion_end(walk);
    if (walk->competency == NONE)
        return;
    struct own_thing *competency =
        &walk->sections->competencies.at[walk->competency];
    struct node_maker criteria;
    node_maker_open(walk->mem, competency->map.place, &criteria);
    for (size_t i = 0; i < walk->sections->levels.count; i++)
        if (walk->cells[i].items.count)
            node_put(&criteria, walk->sections->levels.at[i].key,
                     node_list(&walk->cells[i]));
    node_put_text(&competency->map, "summary", competency->map.place,
                  walk->summary);
    if (criteria.items.count)
        node_put(&competency->map, STR_LITERAL("criteria"),
                 node_map(&criteria));
    walk->competency = walk->level = NONE;
}

/* The next competency of that name behind the one before, or NONE. */
static int competency_next(struct walk *walk, struct str name, int before)
{
    for (int i = before + 1; i < (int)walk->sections->competencies.count; i++)
        if (same_words(walk, walk->sections->competencies.at[i].name, name))
            return i;
    return NONE;
}

static void competency_begin(struct walk *walk, const struct block *block,
                             int *before)
{
    competency_end(walk);
    int found = competency_next(walk, block->text, *before);
    if (found == NONE) {
        note(walk, block);
        return;
    }
    walk->competency = *before = found;
    walk->summary = (struct str){0};
    for (size_t i = 0; i < walk->sections->levels.count; i++)
        node_maker_open(walk->mem, place_of(block), &walk->cells[i]);
}

/* A level's name, with its key behind it where several have the name. */
static int level_called(struct walk *walk, struct str text)
{
    for (int i = 0; i < (int)walk->sections->levels.count; i++) {
        const struct own_thing *level = &walk->sections->levels.at[i];
        struct str whole = str_format(walk->mem, "%.*s (%.*s)",
                                      STR(level->name), STR(level->key));
        if (same_words(walk, whole, text))
            return i;
    }
    for (int i = 0; i < (int)walk->sections->levels.count; i++)
        if (same_words(walk, walk->sections->levels.at[i].name, text))
            return i;
    return NONE;
}

static void level_begin(struct walk *walk, const struct block *block)
{
    criterion_end(walk);
    walk->level = walk->competency == NONE ? NONE
                                           : level_called(walk, block->text);
    if (walk->level == NONE)
        note(walk, block);
}

static void paragraph_take(struct walk *walk, const struct block *block)
{
    struct str before = walk->summary;
    if (walk->competency == NONE || walk->level != NONE)
        note(walk, block);
    else if (before.length)
        walk->summary = str_format(walk->mem, "%.*s\n\n%.*s", STR(before),
                                   STR(block->text));
    else
        walk->summary = block->text;
}

/* What stands behind "Weight:", or the empty str for another word. */
static bool is_word(struct str text, const char *word, struct str *rest)
{
    size_t length = str_of(word).length;
    if (!str_has_prefix(text, word) || text.length <= length
        || text.at[length] != ':')
        return false;
    *rest = str_trim(str_part(text, length + 1, text.length));
    return true;
}

static void detail_take(struct walk *walk, const struct block *block)
{
    static const struct {
        const char *word, *name;
    } lists[] = {{"Examples", "examples"}, {"Alternatives", "alternatives"}};
    struct str rest;
    struct place place = place_of(block);
    texts_end(walk);
    for (size_t i = 0; i < COUNT_OF(lists); i++)
        if (is_word(block->text, lists[i].word, &rest)) {
            walk->texts_name = lists[i].name;
            node_maker_open(walk->mem, place, &walk->texts);
            return;
        }
    if (is_word(block->text, "Key", &rest))
        node_put_text(&walk->criterion, "key", place, rest);
    else if (is_word(block->text, "Weight", &rest))
        node_put_text(&walk->criterion, "weight", place, rest);
    else if (is_word(block->text, "Evidence", &rest))
        own_keys_put(walk->mem, &walk->criterion, "evidence", rest);
    else
        note(walk, block);
}

static void item_take(struct walk *walk, const struct block *block)
{
    if (walk->level != NONE && block->depth == 1) {
        criterion_end(walk);
        walk->is_in_criterion = true;
        node_maker_open(walk->mem, place_of(block), &walk->criterion);
        node_put_text(&walk->criterion, "text", place_of(block), block->text);
    } else if (walk->is_in_criterion && block->depth == 2)
        detail_take(walk, block);
    else if (walk->texts_name && block->depth == 3)
        node_add(&walk->texts, node_text(place_of(block), block->text));
    else
        note(walk, block);
}

static void block_take(struct walk *walk, const struct block *block,
                       int *before)
{
    if (block->kind == BLOCK_HEADING && block->depth == 2)
        competency_begin(walk, block, before);
    else if (block->kind == BLOCK_HEADING && block->depth == 3)
        level_begin(walk, block);
    else if (block->kind == BLOCK_PARAGRAPH)
        paragraph_take(walk, block);
    else if (block->kind == BLOCK_ITEM)
        item_take(walk, block);
    else
        note(walk, block);
}

void own_sections_take(const struct own_sections *sections)
{
    assert(sections && sections->levels.count <= LADDER_LEVELS_MOST);
    struct walk walk = {.mem = sections->reading->mem,
                        .sections = sections,
                        .competency = NONE,
                        .level = NONE};
    int before = NONE;
    for (size_t i = 0; i < sections->outline.count; i++)
        block_take(&walk, &sections->outline.at[i], &before);
    competency_end(&walk);
}
