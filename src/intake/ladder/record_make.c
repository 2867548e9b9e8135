#include "intake/ladder/record_make.h"

#include "base/text.h"
#include "base/utf8.h"
#include "intake/ladder/criterion_keys.h"
#include "intake/ladder/file_look.h"
#include "intake/ladder/folder_name.h"
#include "intake/ladder/level_fork.h"
#include "intake/ladder/role_word.h"

#include <assert.h>

enum { LEVEL_NUMBER_MOST = 99, NOTE_COLUMNS = 60, LANGUAGE_TEXTS = 200 };
enum { NOTE_BYTES = 64 * 1024 };

bool record_has_criteria(const struct record_draft *draft)
{
    return draft->criteria.count > 0;
}

struct str record_file_stem(struct str file_name)
{
    struct str stem = file_last_part(file_name);
    size_t dot = stem.length;
    while (dot > 1 && stem.at[dot - 1] != '.')
        dot--;
    return dot > 1 ? str_part(stem, 0, dot - 1) : stem;
}

static struct record_level *level_at(struct record_draft *draft, int index)
{
    return LIST_AT(&draft->levels, struct record_level, index);
}

static bool level_number(const struct record_level *level, int64_t *number)
{
    struct str key = level->name.key;
    return str_number(str_trim(key.length ? key : level->name.title), 0,
                      LEVEL_NUMBER_MOST, number);
}

/* Numbers are put in order, if all levels have one; insertion keeps those
 * with the same number as they are. */
static void sort_numbers(struct record_draft *draft)
{
    int *order = draft->order.at;
    int64_t number = 0, other = 0;
    for (size_t i = 0; i < draft->order.count; i++)
        if (!level_number(level_at(draft, order[i]), &number))
            return;
    for (size_t i = 1; i < draft->order.count; i++) {
        int level = order[i];
        size_t at = i;
        level_number(level_at(draft, level), &number);
        while (at > 0 && level_number(level_at(draft, order[at - 1]), &other)
               && other > number) {
            order[at] = order[at - 1];
            at--;
        }
        order[at] = level;
    }
}

static struct str level_title(struct ladder_maker *maker,
                              const struct record_draft *draft,
                              const struct record_level *level)
{
    int64_t number = 0;
    if (level->name.title.length)
        return maker_text(maker, level->name.line, level->name.title);
    if (!level_number(level, &number))
        return maker_text(maker, level->name.line, level->name.key);
    struct str word = draft->unnamed
                          ? field_word_one(maker->mem, draft->unnamed->name)
                          : STR_LITERAL("Level");
    return str_format(maker->mem, "%.*s %lld", STR(word), (long long)number);
}

/* Gives the maker's number of each level. */
static int64_t *add_levels(struct ladder_maker *maker,
                           struct record_draft *draft)
{
    int64_t *numbers = ARENA_ARRAY(maker->mem, int64_t, draft->levels.count);
    sort_numbers(draft);
    for (size_t i = 0; i < draft->order.count; i++) {
        int index = *LIST_AT(&draft->order, int, i);
        const struct record_level *level = level_at(draft, index);
        struct str key = file_last_part(level->name.key);
        struct str title = level_title(maker, draft, level);
        int line = level->name.line;
        numbers[index] = maker_level_next(maker, key.length ? key : title,
                                          title);
        struct level *made = maker_level_at(maker, numbers[index]);
        made->external_title = maker_text(maker, line,
                                          level->said.external_title);
        made->grade = maker_text(maker, line, level->said.grade);
        made->summary = maker_text(maker, line, level->said.summary);
    }
    return numbers;
}

static void add_competencies(struct ladder_maker *maker,
                             const struct record_draft *draft)
{
    const struct record_competency *areas = draft->areas.at;
    for (size_t i = 0; i < draft->competencies.count; i++) {
        const struct record_competency *from = LIST_AT(
            &draft->competencies, struct record_competency, i);
        int line = from->name.line;
        struct str key = file_last_part(from->name.key);
        struct str title = maker_text(maker, line,
                                      record_name_text(&from->name));
        if (title.length == 0)
            title = str_format(maker->mem, "Competency %zu", i + 1);
        size_t index = maker_competency(maker, key.length ? key : title, title);
        struct competency *made = LIST_AT(&maker->competencies,
                                          struct competency, index);
        made->summary = maker_text(maker, line, from->summary);
        made->weight = from->weight ? from->weight : 1;
        if (from->area != RECORD_NONE)
            made->area = maker_text(maker, line,
                                    record_name_text(&areas[from->area].name));
    }
}

static struct str_list clean_texts(struct ladder_maker *maker, int line,
                                   struct str_list texts)
{
    struct str *clean = ARENA_ARRAY(maker->mem, struct str, texts.count);
    for (size_t i = 0; i < texts.count; i++)
        clean[i] = maker_text(maker, line, texts.at[i]);
    return (struct str_list){clean, texts.count};
}

/* The ids of records serve as keys, in the form keys have. */
static struct str criterion_key(struct ladder_maker *maker, struct str key)
{
    key = file_last_part(key);
    return key.length && !criterion_key_is_valid(key)
               ? ladder_key_make(maker->mem, key)
               : key;
}

static void add_criteria(struct ladder_maker *maker,
                         const struct record_draft *draft,
                         const int64_t *numbers)
{
    const struct record_criterion *from = draft->criteria.at;
    int64_t all = 0;
    for (size_t i = 0; i < draft->criteria.count; i++) {
        struct criterion said = from[i].said;
        int line = from[i].line;
        said.key = criterion_key(maker, said.key);
        said.examples = clean_texts(maker, line, said.examples);
        said.alternatives = clean_texts(maker, line, said.alternatives);
        said.evidence = clean_texts(maker, line, said.evidence);
        if (from[i].level == RECORD_NONE && all == 0)
            all = maker_level_next(maker, STR_LITERAL("all"),
                                   STR_LITERAL("All levels"));
        struct maker_cell cell = {
            (size_t)from[i].competency,
            from[i].level == RECORD_NONE ? all : numbers[from[i].level]};
        maker_criterion_add(maker, cell, line, &said);
    }
}

static void add_note(struct ladder_maker *maker, const struct record_note *note)
{
    struct str path = utf8_front(note->shape->path, NOTE_COLUMNS);
    struct str times = note->count > 1 ? str_format(
                           maker->mem, " (%zu of them)", note->count)
                                       : (struct str){0};
    maker_skip(maker, note->line,
               note->why ? str_format(maker->mem, "the field %.*s%.*s: %s",
                                      STR(path), STR(times), note->why)
                         : str_format(maker->mem,
                                      "the field %.*s%.*s has no place in a "
                                      "ladder",
                                      STR(path), STR(times)));
}

/* A field of the file itself, of which nothing is taken. */
static bool is_of_file(const struct record_note *note)
{
    return !note->why && note->count == 1 && note->shape->parent
           && !note->shape->parent->parent && note->shape->map_count == 0
           && !note->shape->is_list;
}

/* One note for the fields of the file itself, which serve its site. */
static void add_file_note(struct ladder_maker *maker,
                          const struct record_draft *draft)
{
    struct text names;
    text_open(maker->mem, NOTE_BYTES, &names);
    size_t count = 0;
    int line = 0;
    for (size_t i = 0; i < draft->notes.count; i++) {
        const struct record_note *note = LIST_AT(&draft->notes,
                                                 struct record_note, i);
        if (!is_of_file(note))
            continue;
        line = count ? line : note->line;
        text_add(&names, "%s%.*s", count++ ? ", " : "",
                 STR(utf8_front(note->shape->path, NOTE_COLUMNS)));
    }
    if (count)
        maker_skip(maker, line,
                   str_format(maker->mem,
                              count > 1 ? "the fields %.*s have no place in a "
                                          "ladder"
                                        : "the field %.*s has no place in a "
                                          "ladder",
                              STR(text_str(&names))));
}

static void add_notes(struct ladder_maker *maker,
                      const struct record_draft *draft)
{
    add_file_note(maker, draft);
    for (size_t i = 0; i < draft->notes.count; i++) {
        const struct record_note *note = LIST_AT(&draft->notes,
                                                 struct record_note, i);
        if (!is_of_file(note))
            add_note(maker, note);
    }
}

void record_fill(struct ladder_maker *maker, struct record_draft *draft)
{
    assert(maker && draft);
    add_notes(maker, draft);
    add_competencies(maker, draft);
    add_criteria(maker, draft, add_levels(maker, draft));
}

/* Notes when the levels are not 1 to the number the file declares. */
static void compare_levels(struct ladder_maker *maker,
                           const struct record_draft *draft,
                           const struct ladder *ladder)
{
    int64_t declared = 0;
    struct text keys;
    text_open(maker->mem, 4096, &keys);
    if (draft->declared.length == 0)
        return;
    bool is_number = str_number(draft->declared, 0, LEVEL_NUMBER_MOST,
                                &declared);
    bool is_same = is_number && (size_t)declared == ladder->level_count;
    for (size_t i = 0; i < ladder->level_count; i++) {
        struct str key = str_format(maker->mem, "%zu", i + 1);
        is_same = is_same && str_same(ladder->levels[i].key, key);
        text_add(&keys, "%s%.*s", i ? ", " : "", STR(ladder->levels[i].key));
    }
    if (!is_number)
        maker_skip(maker, draft->declared_line,
                   STR_LITERAL("a count of levels that is no number"));
    else if (!is_same)
        maker_skip(maker, draft->declared_line,
                   str_format(maker->mem,
                              "the count of levels, %lld: there are criteria "
                              "for %.*s, and these are the levels",
                              (long long)declared, STR(text_str(&keys))));
}

static struct str language_of(struct arena *mem, const struct ladder *ladder)
{
    size_t count = ladder->criterion_count < LANGUAGE_TEXTS
                       ? ladder->criterion_count
                       : LANGUAGE_TEXTS;
    struct str *texts = ARENA_ARRAY(mem, struct str, count);
    for (size_t i = 0; i < count; i++)
        texts[i] = ladder->criteria[i].text;
    return language_guess(texts, count);
}

static void set_names(struct reading *reading, struct ladder_maker *maker,
                      const struct record_draft *draft, bool is_file,
                      struct ladder *ladder)
{
    struct arena *mem = reading->mem;
    struct str stem = record_file_stem(reading->file_name);
    struct str path = str_trim(draft->name.key);
    struct str title = maker_text(maker, draft->name.line, draft->name.title);
    ladder->key = ladder_key_make(mem, file_last_part(path));
    if (ladder->key.length == 0)
        ladder->key = ladder_key_make(mem, is_file ? stem : title);
    if (ladder->key.length == 0)
        ladder->key = STR_LITERAL("ladder");
    struct str end = file_last_part(path);
    ladder->title = str_trim(title).length
                        ? title
                        : folder_words(mem, end.length ? end : stem);
    if (ladder->title.length == 0)
        ladder->title = STR_LITERAL("Ladder");
    ladder->summary = maker_text(maker, draft->name.line, draft->summary);
    ladder->language = language_of(mem, ladder);
    ladder->source = path.length && path.at[0] == '/'
                         ? maker_text(maker, draft->name.line, path)
                         : maker->file;
    if (str_trim(draft->within).length)
        ladder->source = str_format(
            mem, "%.*s: %.*s", STR(ladder->source),
            STR(maker_text(maker, draft->name.line, draft->within)));
}

bool record_make(struct reading *reading, struct ladder_maker *maker,
                 struct record_draft *draft, bool is_file, struct fault *fault)
{
    assert(reading && maker && draft && fault);
    struct ladder ladder = {0};
    if (draft->is_over)
        return fault_set(fault, FAULT_LIMIT,
                         "%.*s: more levels or competencies than a ladder has",
                         STR(maker->file));
    if (!maker_done(maker, &ladder, fault))
        return false;
    compare_levels(maker, draft, &ladder);
    level_fork_find(reading->mem, ladder.levels, ladder.level_count);
    criterion_keys_part(reading->mem, &ladder);
    set_names(reading, maker, draft, is_file, &ladder);
    reading_draft(reading, &ladder, maker_skips(maker));
    return true;
}
