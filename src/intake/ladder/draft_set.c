#include "intake/ladder/draft_set.h"

#include "base/text.h"
#include "base/utf8.h"
#include "intake/ladder/folder_name.h"
#include "intake/ladder/level_order.h"
#include "intake/ladder/level_word.h"
#include "intake/ladder/plain_words.h"
#include "intake/ladder/record_make.h"
#include "intake/ladder/role_word.h"
#include "intake/pay_text.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

enum { TITLE_COLUMNS = 200, LANGUAGE_TEXTS = 400 };

static struct draft *draft_at(const struct draft_set *set, size_t index)
{
    return ((struct draft **)set->drafts.at)[index];
}

void draft_set_open(struct reading *reading, struct draft_set *set)
{
    struct arena *mem = reading->mem;
    *set = (struct draft_set){.reading = reading};
    LIST_OPEN(mem, struct draft *, &set->drafts);
    LIST_OPEN(mem, struct level_entry, &set->entries);
    maker_open(mem, str_chars(mem, reading->file_name), &set->notes);
}

void draft_set_skip(struct draft_set *set, int line, struct str why)
{
    maker_skip(&set->notes, line, why);
}

static struct str plain(struct arena *mem, struct str text)
{
    struct plain_words words;
    plain_words_cut(mem, text, &words);
    return words.is_whole ? plain_words_text(mem, &words) : text;
}

bool level_name_same(struct str a, struct str b)
{
    struct str a_code = level_word_code(a), b_code = level_word_code(b);
    if (str_same(a, b) || (a_code.length && str_same_folded(a_code, b_code)))
        return true;
    struct arena *mem = arena_open();
    bool is_same = str_same(plain(mem, a), plain(mem, b))
                   && (!a_code.length || !b_code.length);
    arena_close(mem);
    return is_same;
}

static struct draft_level *find_level(const struct draft *draft,
                                      struct str name)
{
    struct draft_level *levels = draft->levels.at;
    for (size_t i = 0; i < draft->levels.count; i++)
        if (str_same(levels[i].title, name))
            return &levels[i];
    for (size_t i = 0; i < draft->levels.count; i++)
        if (level_name_same(levels[i].title, name))
            return &levels[i];
    return NULL;
}

static struct draft_level *level_named(const struct draft *draft,
                                       struct str name)
{
    struct draft_level *level = find_level(draft, name);
    assert(level);
    return level;
}

static struct str one_line(struct arena *mem, struct str text)
{
    struct text line;
    struct str word = {0};
    text_open(mem, text.length + 1, &line);
    for (size_t i = 0; str_next_word(&text, &word); i++) {
        if (i)
            text_add_char(&line, ' ');
        text_add_str(&line, word);
    }
    return text_str(&line);
}

static struct str title_of(struct ladder_maker *maker, int line,
                           struct str text)
{
    text = one_line(maker->mem, utf8_front(text, TITLE_COLUMNS));
    return maker_text(maker, line, text);
}

static void add_level(struct draft *draft, struct str name)
{
    struct ladder_maker *maker = &draft->maker;
    struct str code = level_word_code(name);
    struct str title = title_of(maker, 1, name);
    int64_t number = maker_level_next(maker, code.length ? code : title, title);
    *LIST_ADD(&draft->levels, struct draft_level) = (struct draft_level){
        .title = name, .code = code, .number = number};
}

static void add_levels(struct draft *draft, struct str_list names)
{
    bool is_turned = false;
    struct str_list order = level_order(draft->maker.mem, names, &is_turned);
    for (size_t i = 0; i < order.count; i++)
        if (!find_level(draft, order.at[i]))
            add_level(draft, order.at[i]);
    if (is_turned && !draft->is_turned)
        maker_skip(&draft->maker, 1,
                   STR_LITERAL("the levels stand highest first; they were "
                               "turned round"));
    draft->is_turned = draft->is_turned || is_turned;
}

static struct draft *add_draft(struct draft_set *set, struct str title)
{
    struct arena *mem = set->reading->mem;
    struct draft *draft = ARENA_NEW(mem, struct draft);
    maker_open(mem, str_chars(mem, set->reading->file_name), &draft->maker);
    LIST_OPEN(mem, struct draft_level, &draft->levels);
    draft->title = title;
    *LIST_ADD(&set->drafts, struct draft *) = draft;
    return draft;
}

static bool shares_levels(const struct draft *draft, struct str_list levels)
{
    size_t common = 0;
    for (size_t i = 0; i < levels.count; i++)
        common += find_level(draft, levels.at[i]) != NULL;
    size_t fewer = levels.count < draft->levels.count ? levels.count
                                                      : draft->levels.count;
    return common > 0 && common * 2 >= fewer;
}

struct draft *draft_get(struct draft_set *set, struct str title,
                        struct str_list levels)
{
    struct draft *draft = NULL;
    for (size_t i = 0; i < set->drafts.count && !draft; i++) {
        struct draft *one = draft_at(set, i);
        bool is_other = title.length && one->title.length
                        && !str_same(title, one->title);
        if (!is_other && shares_levels(one, levels))
            draft = one;
    }
    draft = draft ? draft : add_draft(set, title);
    draft->title = draft->title.length ? draft->title : title;
    add_levels(draft, levels);
    return draft;
}

struct draft *draft_get_flat(struct draft_set *set, struct str title)
{
    for (size_t i = 0; i < set->drafts.count; i++) {
        struct draft *draft = draft_at(set, i);
        const struct draft_level *levels = draft->levels.at;
        if (draft->levels.count == 1 && str_is(levels[0].code, "all")
            && (!title.length || str_same(draft->title, title)))
            return draft;
    }
    struct draft *draft = add_draft(set, title);
    struct str name = STR_LITERAL("All levels");
    int64_t number = maker_level_next(&draft->maker, STR_LITERAL("all"), name);
    *LIST_ADD(&draft->levels, struct draft_level) = (struct draft_level){
        .title = name, .code = STR_LITERAL("all"), .number = number};
    return draft;
}

void draft_section(struct draft *draft, struct str section)
{
    if (!draft->has_sections)
        draft->section = section;
    else if (!str_same(draft->section, section))
        draft->section = (struct str){0};
    draft->has_sections = true;
}

int64_t draft_level_number(const struct draft *draft, struct str name)
{
    return level_named(draft, name)->number;
}

struct level *draft_level(struct draft *draft, struct str name)
{
    return maker_level_at(&draft->maker, draft_level_number(draft, name));
}

size_t draft_competency(struct draft *draft, int line, struct str title,
                        struct str area)
{
    struct ladder_maker *maker = &draft->maker;
    title = title_of(maker, line, title);
    area = title_of(maker, line, area);
    if (title.length == 0)
        title = STR_LITERAL("Expectations");
    struct competency *competencies = maker->competencies.at;
    for (size_t i = 0; i < maker->competencies.count; i++)
        if (str_same_folded(competencies[i].title, title)
            && (!area.length || !competencies[i].area.length
                || str_same(competencies[i].area, area)))
            return i;
    if (maker->competencies.count > LADDER_COMPETENCIES_MOST)
        return 0; /* too many already, which maker_done() refuses */
    size_t index = maker_competency(maker, title, title);
    draft_competency_at(draft, index)->area = area;
    return index;
}

struct competency *draft_competency_at(struct draft *draft, size_t index)
{
    return LIST_AT(&draft->maker.competencies, struct competency, index);
}

/* True but for a text that was refused just before. */
static bool refuse(struct draft_level *named, enum part_role role,
                   struct str text)
{
    bool is_new = !str_same(named->refused[role], text);
    named->refused[role] = text;
    return is_new;
}

bool draft_level_say(struct draft *draft, struct str level, enum part_role role,
                     struct str text)
{
    struct draft_level *named = level_named(draft, level);
    struct level *into = maker_level_at(&draft->maker, named->number);
    struct str *field = role == PART_TITLE      ? &into->title
                        : role == PART_EXTERNAL ? &into->external_title
                                                : &into->grade;
    bool is_told = role == PART_TITLE ? named->is_titled : field->length > 0;
    if (!is_told)
        *field = text;
    named->is_titled = named->is_titled || role == PART_TITLE;
    return str_same(*field, text) || !refuse(named, role, text);
}

static bool same_money(struct money a, struct money b)
{
    return a.minor == b.minor && strcmp(a.currency, b.currency) == 0;
}

void draft_level_pay(struct draft *draft, struct str level, int line,
                     struct str text)
{
    struct draft_level *named = level_named(draft, level);
    struct pay_range *told = &maker_level_at(&draft->maker, named->number)->pay;
    struct pay_range pay = {0};
    const char *why = NULL;
    if (!pay_parse(draft->maker.mem, text, &pay))
        why = "is no pay with its currency";
    else if (money_is_none(told->from))
        *told = pay;
    else if (!same_money(told->from, pay.from) || !same_money(told->to, pay.to))
        why = "differs from the pay of the level that was told first";
    if (why && refuse(named, PART_PAY, text))
        maker_skip(&draft->maker, line,
                   str_format(draft->maker.mem, "\"%.*s\" %s",
                              STR(utf8_front(str_trim(text), 60)), why));
}

static bool is_about(const struct level_entry *entry, struct str level)
{
    return (entry->title.length && level_name_same(entry->title, level))
           || (entry->code.length && level_name_same(entry->code, level));
}

/* What the list says and the table of criteria did not. */
static void complete(struct draft *draft, const struct draft_level *named,
                     struct level_entry *entry)
{
    struct level *level = maker_level_at(&draft->maker, named->number);
    entry->is_taken = true;
    if (entry->title.length && named->code.length
        && str_same(level->title, named->code))
        level->title = title_of(&draft->maker, entry->line, entry->title);
    const struct {
        struct str *field, said;
    } fields[] = {
        {&level->grade,
         entry->grade.length ? entry->grade : level_word_code(entry->code)},
        {&level->external_title, entry->external},
        {&level->summary, entry->summary},
    };
    for (size_t i = 0; i < COUNT_OF(fields); i++)
        if (!fields[i].field->length)
            *fields[i].field = maker_text(&draft->maker, entry->line,
                                          fields[i].said);
    if (entry->pay.length && money_is_none(level->pay.from))
        draft_level_pay(draft, named->title, entry->line, entry->pay);
}

static void take_entries(struct draft_set *set)
{
    struct level_entry *entries = set->entries.at;
    for (size_t i = 0; i < set->drafts.count; i++) {
        struct draft *draft = draft_at(set, i);
        const struct draft_level *levels = draft->levels.at;
        for (size_t k = 0; k < draft->levels.count; k++)
            for (size_t e = 0; e < set->entries.count; e++)
                if (is_about(&entries[e], levels[k].title))
                    complete(draft, &levels[k], &entries[e]);
    }
    for (size_t e = 0; e < set->entries.count; e++)
        if (!entries[e].is_taken)
            draft_set_skip(set, entries[e].line,
                           str_format(set->reading->mem,
                                      "a level without criteria: \"%.*s\"",
                                      STR(utf8_front(entries[e].title.length
                                                         ? entries[e].title
                                                         : entries[e].code,
                                                     60))));
}

static struct str language_of(struct arena *mem, const struct ladder *ladder)
{
    size_t count = ladder->criterion_count < LANGUAGE_TEXTS
                       ? ladder->criterion_count
                       : LANGUAGE_TEXTS;
    struct str *texts = ARENA_ARRAY(mem, struct str,
                                    count + ladder->competency_count);
    for (size_t i = 0; i < count; i++)
        texts[i] = ladder->criteria[i].text;
    for (size_t i = 0; i < ladder->competency_count; i++)
        texts[count + i] = ladder->competencies[i].title;
    return language_guess(texts, count + ladder->competency_count);
}

static bool has_ladder_key(const struct draft_set *set, struct str key)
{
    struct ladder_draft_list drafts = reading_drafts(set->reading);
    for (size_t i = 0; i < drafts.count; i++)
        if (str_same(drafts.at[i].ladder.key, key))
            return true;
    return false;
}

static struct str ladder_key(struct draft_set *set, struct str title)
{
    struct arena *mem = set->reading->mem;
    struct str stem = ladder_key_make(mem, title);
    if (stem.length == 0)
        stem = STR_LITERAL("ladder");
    struct str key = stem;
    stem = str_slug(mem, stem, LADDER_KEY_BYTES - 8);
    for (size_t i = 2; has_ladder_key(set, key); i++)
        key = str_format(mem, "%.*s-%zu", STR(stem), i);
    return key;
}

static int by_text(const void *a, const void *b)
{
    return str_order(*(const struct str *)a, *(const struct str *)b);
}

static bool has_keys_twice(struct arena *mem, const struct ladder *ladder)
{
    size_t count = ladder->criterion_count;
    struct str *keys = ARENA_ARRAY(mem, struct str, count);
    for (size_t i = 0; i < count; i++)
        keys[i] = ladder->criteria[i].key;
    qsort(keys, count, sizeof *keys, by_text);
    for (size_t i = 1; i < count; i++)
        if (str_same(keys[i - 1], keys[i]))
            return true;
    return false;
}

/* Keys that stand twice in a file name nothing: all are made anew. */
static void part_keys(struct ladder_maker *maker, struct ladder *ladder)
{
    if (!has_keys_twice(maker->mem, ladder))
        return;
    maker_skip(maker, 1,
               STR_LITERAL("the keys of criteria: one stands there twice"));
    size_t number = 0;
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        struct criterion *now = &ladder->criteria[i];
        bool is_same_cell = i > 0
                            && now[-1].competency_index == now->competency_index
                            && now[-1].level_index == now->level_index;
        number = is_same_cell ? number + 1 : 1;
        now->key = criterion_key_make(maker->mem, ladder, now->competency_index,
                                      now->level_index, number);
    }
}

/* Of several ladders each is called by its section. */
static struct str ladder_title(const struct draft_set *set, struct draft *draft,
                               size_t count)
{
    struct str title = draft->title;
    if (!title.length && count > 1)
        title = draft->section;
    if (!title.length)
        title = set->title;
    if (!title.length)
        title = draft->section;
    if (!title.length)
        title = folder_words(set->reading->mem,
                             record_file_stem(set->reading->file_name));
    title = title_of(&draft->maker, 1, title);
    return title.length && !str_is(title, "-") ? title : STR_LITERAL("Ladder");
}

static bool close_one(struct draft_set *set, struct draft *draft, size_t count,
                      struct fault *fault)
{
    struct arena *mem = set->reading->mem;
    struct ladder ladder = {0};
    if (!maker_done(&draft->maker, &ladder, fault))
        return false;
    ladder.title = ladder_title(set, draft, count);
    ladder.key = ladder_key(set, ladder.title);
    ladder.language = language_of(mem, &ladder);
    ladder.summary = maker_text(&draft->maker, 1,
                                draft->summary.length ? draft->summary
                                                      : set->summary);
    ladder.source = maker_text(&draft->maker, 1, draft->maker.file);
    part_keys(&draft->maker, &ladder);
    reading_draft(set->reading, &ladder, maker_skips(&draft->maker));
    return true;
}

/* What belongs to no ladder is told with the first. */
static void hand_over_notes(struct draft_set *set, struct draft *first)
{
    struct list *from = &set->notes.notes, *to = &first->maker.notes;
    for (size_t i = 0; i < from->count; i++)
        memcpy(list_add(to), (const char *)from->at + i * from->item_bytes,
               from->item_bytes);
}

static bool has_something(const struct draft *draft)
{
    return draft->maker.criteria.count > 0
           || (draft->is_kept && draft->maker.competencies.count > 0);
}

bool draft_set_close(struct draft_set *set, struct fault *fault)
{
    assert(set && fault);
    struct draft *first = NULL;
    size_t count = 0;
    for (size_t i = set->drafts.count; i-- > 0;)
        if (has_something(draft_at(set, i))) {
            first = draft_at(set, i);
            count++;
        }
    if (!first)
        return fault_set(fault, FAULT_INPUT,
                         "%.*s: no ladder in it: no levels with criteria, "
                         "neither in a table nor under headings",
                         STR(set->reading->file_name));
    take_entries(set);
    hand_over_notes(set, first);
    for (size_t i = 0; i < set->drafts.count; i++)
        if (has_something(draft_at(set, i))
            && !close_one(set, draft_at(set, i), count, fault))
            return false;
    return true;
}
