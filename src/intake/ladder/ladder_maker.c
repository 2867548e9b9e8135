#include "intake/ladder/ladder_maker.h"

#include "base/text.h"
#include "base/utf8.h"
#include "intake/ladder/file_look.h"
#include "intake/yaml_form.h"

#include <assert.h>
#include <stdlib.h>

enum { ROOM_FOR_NUMBER = 8 };

struct numbered_level {
    int64_t number;
    struct level level;
};

/* A criterion before its level has an index. */
struct loose_criterion {
    struct maker_cell cell;
    size_t order; /* as it came */
    struct criterion said;
};

/* A note before it becomes a skip; they come in any order. */
struct note {
    int line;
    size_t order;
    struct str why;
};

void maker_open(struct arena *mem, const char *file_name,
                struct ladder_maker *maker)
{
    *maker = (struct ladder_maker){.mem = mem,
                                   .file = file_last_part(str_of(file_name))};
    LIST_OPEN(mem, struct numbered_level, &maker->levels);
    LIST_OPEN(mem, struct competency, &maker->competencies);
    LIST_OPEN(mem, struct loose_criterion, &maker->criteria);
    LIST_OPEN(mem, struct note, &maker->notes);
}

void maker_skip(struct ladder_maker *maker, int line, struct str why)
{
    size_t order = maker->notes.count;
    *LIST_ADD(&maker->notes, struct note) = (struct note){line, order, why};
}

struct str maker_text(struct ladder_maker *maker, int line, struct str text)
{
    if (str_trim(text).length == 0)
        return (struct str){0};
    if (control_find(text) == text.length)
        return text;
    maker_skip(maker, line,
               STR_LITERAL("control characters; U+FFFD stands for each"));
    struct text out;
    text_open(maker->mem, text.length * 3, &out);
    for (size_t at = 0; (at = control_find(text)) < text.length;) {
        struct str rest = str_part(text, at, text.length);
        uint32_t code = 0;
        utf8_next(&rest, &code);
        text_add_str(&out, str_part(text, 0, at));
        text_add_str(&out, STR_LITERAL("\xEF\xBF\xBD"));
        text = rest;
    }
    text_add_str(&out, text);
    return text_str(&out);
}

void maker_level(struct ladder_maker *maker, int64_t number, struct str title)
{
    const struct numbered_level *levels = maker->levels.at;
    for (size_t i = 0; i < maker->levels.count; i++)
        if (levels[i].number == number)
            return;
    struct str key = str_format(maker->mem, "%lld", (long long)number);
    *LIST_ADD(&maker->levels, struct numbered_level) = (struct numbered_level){
        number, {.key = key, .title = title}};
}

static bool has_level_key(const struct ladder_maker *maker, struct str key)
{
    const struct numbered_level *levels = maker->levels.at;
    for (size_t i = 0; i < maker->levels.count; i++)
        if (str_same(levels[i].level.key, key))
            return true;
    return false;
}

static struct str level_key(struct ladder_maker *maker, struct str text,
                            int64_t number)
{
    struct str stem = ladder_key_make(maker->mem, text);
    if (stem.length == 0)
        stem = str_format(maker->mem, "level-%lld", (long long)number);
    struct str key = stem;
    stem = str_slug(maker->mem, stem, LADDER_KEY_BYTES - ROOM_FOR_NUMBER);
    for (size_t i = 2; has_level_key(maker, key); i++)
        key = str_format(maker->mem, "%.*s-%zu", STR(stem), i);
    return key;
}

int64_t maker_level_next(struct ladder_maker *maker, struct str key_text,
                         struct str title)
{
    const struct numbered_level *levels = maker->levels.at;
    int64_t number = 1;
    for (size_t i = 0; i < maker->levels.count; i++)
        if (levels[i].number >= number)
            number = levels[i].number + 1;
    struct str key = level_key(maker, key_text, number);
    *LIST_ADD(&maker->levels, struct numbered_level) = (struct numbered_level){
        number, {.key = key, .title = title}};
    return number;
}

struct level *maker_level_find(struct ladder_maker *maker, struct str title)
{
    struct numbered_level *levels = maker->levels.at;
    for (size_t i = 0; i < maker->levels.count; i++)
        if (str_same_folded(levels[i].level.title, title))
            return &levels[i].level;
    return NULL;
}

struct level *maker_level_at(struct ladder_maker *maker, int64_t number)
{
    struct numbered_level *levels = maker->levels.at;
    size_t i = 0;
    while (levels[i].number != number) {
        i++;
        assert(i < maker->levels.count);
    }
    return &levels[i].level;
}

static bool has_competency_key(const struct ladder_maker *maker, struct str key)
{
    const struct competency *competencies = maker->competencies.at;
    for (size_t i = 0; i < maker->competencies.count; i++)
        if (str_same(competencies[i].key, key))
            return true;
    return false;
}

/* `key`, or `key-2` and so on when others have it. */
static struct str unused_key(struct ladder_maker *maker, struct str key)
{
    struct str stem = str_slug(maker->mem, key,
                               LADDER_KEY_BYTES - ROOM_FOR_NUMBER);
    for (size_t i = 2; has_competency_key(maker, key); i++)
        key = str_format(maker->mem, "%.*s-%zu", STR(stem), i);
    return key;
}

size_t maker_competency(struct ladder_maker *maker, struct str name,
                        struct str title)
{
    size_t index = maker->competencies.count;
    struct str key = ladder_key_make(maker->mem, name);
    if (key.length == 0)
        key = str_format(maker->mem, "competency-%zu", index + 1);
    key = unused_key(maker, key);
    *LIST_ADD(&maker->competencies, struct competency) = (struct competency){
        .key = key, .title = title, .weight = 1};
    return index;
}

size_t maker_competency_find(const struct ladder_maker *maker, struct str title)
{
    const struct competency *competencies = maker->competencies.at;
    size_t i = 0;
    while (i < maker->competencies.count
           && !str_same(competencies[i].title, title))
        i++;
    return i;
}

void maker_criterion_add(struct ladder_maker *maker, struct maker_cell cell,
                         int line, const struct criterion *said)
{
    assert(cell.competency_index < maker->competencies.count);
    struct loose_criterion loose = {cell, maker->criteria.count, *said};
    loose.said.text = maker_text(maker, line, said->text);
    if (loose.said.text.length == 0)
        maker_skip(maker, line, STR_LITERAL("an empty criterion"));
    else
        *LIST_ADD(&maker->criteria, struct loose_criterion) = loose;
}

void maker_criterion(struct ladder_maker *maker, struct maker_cell cell,
                     int line, struct str text, struct str_list examples)
{
    const struct criterion said = {.text = text, .examples = examples};
    maker_criterion_add(maker, cell, line, &said);
}

static int by_number(const void *a, const void *b)
{
    const struct numbered_level *x = a, *y = b;
    return (x->number > y->number) - (x->number < y->number);
}

static int by_cell(const void *a, const void *b)
{
    const struct loose_criterion *x = a, *y = b;
    if (x->cell.competency_index != y->cell.competency_index)
        return x->cell.competency_index < y->cell.competency_index ? -1 : 1;
    if (x->cell.level_number != y->cell.level_number)
        return x->cell.level_number < y->cell.level_number ? -1 : 1;
    return (x->order > y->order) - (x->order < y->order);
}

static void sort(struct list *list, int (*order)(const void *a, const void *b))
{
    if (list->count)
        qsort(list->at, list->count, list->item_bytes, order);
}

static bool is_within_limits(const struct ladder_maker *maker,
                             struct fault *fault)
{
    const struct {
        const char *things;
        size_t count, most;
    } limits[] = {
        {"levels", maker->levels.count, LADDER_LEVELS_MOST},
        {"competencies", maker->competencies.count, LADDER_COMPETENCIES_MOST},
        {"criteria", maker->criteria.count, LADDER_CRITERIA_MOST},
    };
    for (size_t i = 0; i < COUNT_OF(limits); i++)
        if (limits[i].count > limits[i].most)
            return fault_set(fault, FAULT_LIMIT,
                             "%.*s: %zu %s; a ladder has at most %zu",
                             STR(maker->file), limits[i].count,
                             limits[i].things, limits[i].most);
    return true;
}

static void set_levels(struct ladder_maker *maker, struct ladder *ladder)
{
    const struct numbered_level *levels = maker->levels.at;
    ladder->level_count = maker->levels.count;
    ladder->levels = ARENA_ARRAY(maker->mem, struct level, ladder->level_count);
    for (size_t i = 0; i < ladder->level_count; i++)
        ladder->levels[i] = levels[i].level;
}

static void set_criteria(struct ladder_maker *maker, struct ladder *ladder)
{
    const struct loose_criterion *loose = maker->criteria.at;
    const struct numbered_level *levels = maker->levels.at;
    ladder->criterion_count = maker->criteria.count;
    ladder->criteria = ARENA_ARRAY(maker->mem, struct criterion,
                                   ladder->criterion_count);
    size_t number = 0, level = 0;
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        struct maker_cell cell = loose[i].cell;
        bool is_same_cell = i > 0
                            && loose[i - 1].cell.competency_index
                                   == cell.competency_index
                            && loose[i - 1].cell.level_number
                                   == cell.level_number;
        number = is_same_cell ? number + 1 : 1;
        for (level = 0; levels[level].number != cell.level_number; level++)
            assert(level + 1 < ladder->level_count);
        struct criterion *criterion = &ladder->criteria[i];
        *criterion = loose[i].said;
        criterion->level_index = level;
        criterion->competency_index = cell.competency_index;
        criterion->weight = criterion->weight ? criterion->weight : 1;
        if (!criterion_key_is_valid(criterion->key))
            criterion->key = criterion_key_make(
                maker->mem, ladder, cell.competency_index, level, number);
    }
}

bool maker_done(struct ladder_maker *maker, struct ladder *ladder,
                struct fault *fault)
{
    if (maker->levels.count == 0 || maker->competencies.count == 0)
        return fault_set(fault, FAULT_INPUT,
                         "%.*s: no levels with criteria in it",
                         STR(maker->file));
    if (!is_within_limits(maker, fault))
        return false;
    sort(&maker->levels, by_number);
    sort(&maker->criteria, by_cell);
    ladder->competencies = maker->competencies.at;
    ladder->competency_count = maker->competencies.count;
    set_levels(maker, ladder);
    set_criteria(maker, ladder);
    return true;
}

static int by_line(const void *a, const void *b)
{
    const struct note *x = a, *y = b;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    return (x->order > y->order) - (x->order < y->order);
}

struct skip_list maker_skips(struct ladder_maker *maker)
{
    sort(&maker->notes, by_line);
    const struct note *notes = maker->notes.at;
    size_t count = maker->notes.count;
    struct skip *skips = ARENA_ARRAY(maker->mem, struct skip, count);
    for (size_t i = 0; i < count; i++)
        skips[i] = (struct skip){
            str_format(maker->mem, "%.*s:%d", STR(maker->file), notes[i].line),
            notes[i].why};
    return (struct skip_list){skips, count};
}
