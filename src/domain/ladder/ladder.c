#include "domain/ladder/ladder.h"

#include "base/utf8.h"

#include <assert.h>
#include <string.h>

/* What stands outside ASCII and is no letter or digit of any script: spaces,
 * punctuation, symbols, emoji, private use.  Source: the blocks of Unicode
 * 15, Blocks.txt. */
static const struct {
    uint32_t first, last;
} not_letters[] = {
    {0x80, 0xA9},     {0xAB, 0xB4},       {0xB6, 0xB9},        {0xBB, 0xBF},
    {0xD7, 0xD7},     {0xF7, 0xF7},       {0x1680, 0x1680},    {0x180E, 0x180E},
    {0x2000, 0x2BFF}, {0x2E00, 0x2E7F},   {0x2FF0, 0x3004},    {0x3008, 0x3020},
    {0x3030, 0x3030}, {0xD800, 0xF8FF},   {0xFE00, 0xFE6F},    {0xFEFF, 0xFF0F},
    {0xFFE0, 0xFFFF}, {0x1F000, 0x1FAFF}, {0xE0000, 0x10FFFF},
};

static bool is_foreign_letter(uint32_t code)
{
    for (size_t i = 0; i < COUNT_OF(not_letters); i++)
        if (code <= not_letters[i].last)
            return code < not_letters[i].first;
    return false;
}

static bool is_letter_or_digit(uint32_t code)
{
    return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9')
           || (code > 0x7F && is_foreign_letter(code));
}

static bool is_key_of(struct str key, size_t most_bytes)
{
    if (key.length == 0 || key.length > most_bytes
        || utf8_fault_at(key) != key.length)
        return false;
    uint32_t code = 0;
    if (!utf8_next(&key, &code) || !is_letter_or_digit(code))
        return false;
    while (utf8_next(&key, &code))
        if (!is_letter_or_digit(code) && code != '-' && code != '.'
            && code != '_')
            return false;
    return true;
}

bool ladder_key_is_valid(struct str key)
{
    return is_key_of(key, LADDER_KEY_BYTES);
}

bool ladder_key_is_reserved(struct str key)
{
    static const char *const reserved[] = {"crosswalk", "from-duties", "import",
                                           "new",       "ready",       "start"};
    for (size_t i = 0; i < COUNT_OF(reserved); i++)
        if (str_is(key, reserved[i]))
            return true;
    return false;
}

bool criterion_key_is_valid(struct str key)
{
    return is_key_of(key, CRITERION_KEY_BYTES);
}

struct str ladder_key_make(struct arena *mem, struct str text)
{
    char *letters = ARENA_ARRAY(mem, char, text.length + 1);
    size_t length = 0;
    struct str rest = str_fold(mem, text), at = rest;
    for (uint32_t code = 0; utf8_next(&rest, &code); at = rest) {
        size_t width = at.length - rest.length;
        bool is_kept = is_letter_or_digit(code);
        memcpy(letters + length, is_kept ? at.at : "-", is_kept ? width : 1);
        length += is_kept ? width : 1;
    }
    return str_slug(mem, (struct str){letters, length}, LADDER_KEY_BYTES);
}

struct str level_name(const struct level *level)
{
    if (level->title.length)
        return level->title;
    return level->external_title.length ? level->external_title : level->key;
}

size_t level_find(const struct ladder *ladder, struct str key)
{
    assert(ladder);
    size_t i = 0;
    while (i < ladder->level_count && !str_same(ladder->levels[i].key, key))
        i++;
    return i;
}

size_t competency_find(const struct ladder *ladder, struct str key)
{
    assert(ladder);
    size_t i = 0;
    while (i < ladder->competency_count
           && !str_same(ladder->competencies[i].key, key))
        i++;
    return i;
}

size_t criterion_find(const struct ladder *ladder, struct str key)
{
    assert(ladder);
    size_t i = 0;
    while (i < ladder->criterion_count
           && !str_same(ladder->criteria[i].key, key))
        i++;
    return i;
}

/* The names a level goes by, strongest first. */
static const size_t name_offsets[] = {
    offsetof(struct level, key), offsetof(struct level, title),
    offsetof(struct level, external_title), offsetof(struct level, grade)};

static struct str name_at(const struct level *level, size_t offset)
{
    struct str name;
    memcpy(&name, (const char *)level + offset, sizeof(name));
    return name;
}

/* Room for the names of levels in a fault's sentence. */
struct level_names {
    char at[240];
    size_t length;
    bool is_full;
};

static void names_add(struct level_names *names, struct str key)
{
    size_t comma = names->length ? 2 : 0;
    if (names->is_full
        || names->length + comma + key.length + 5 > sizeof(names->at)) {
        if (!names->is_full)
            memcpy(names->at + names->length, ", ...", 5);
        names->length += names->is_full ? 0 : 5;
        names->is_full = true;
        return;
    }
    memcpy(names->at + names->length, ", ", comma);
    memcpy(names->at + names->length + comma, key.at, key.length);
    names->length += comma + key.length;
}

/* How many levels are called `wanted` by their name at `offset`. */
static size_t count_called(const struct ladder *ladder, struct str wanted,
                           size_t offset, size_t *first,
                           struct level_names *names)
{
    size_t count = 0;
    for (size_t i = 0; i < ladder->level_count; i++) {
        if (!str_same_folded(name_at(&ladder->levels[i], offset), wanted))
            continue;
        if (count++ == 0)
            *first = i;
        names_add(names, ladder->levels[i].key);
    }
    return count;
}

/* The number a name ends with: 3 of "pm-3"; 0: none. */
static int64_t number_behind(struct str name)
{
    int64_t number = 0;
    size_t at = name.length;
    while (at > 0 && name.at[at - 1] >= '0' && name.at[at - 1] <= '9')
        at--;
    str_number(str_part(name, at, name.length), 1, INT64_MAX, &number);
    return number;
}

static bool is_numbered(const struct level *level, int64_t number)
{
    return number_behind(level->key) == number
           || number_behind(level->title) == number;
}

/* Sets *place, from 0, for "3" and "level 3". */
static bool place_parse(const struct ladder *ladder, struct str wanted,
                        size_t *place)
{
    struct str number = wanted, word = {0};
    int64_t count = (int64_t)ladder->level_count, parsed;
    if (str_next_word(&number, &word)
        && str_same_folded(word, STR_LITERAL("level")))
        wanted = str_trim(number);
    if (count == 0 || !str_number(wanted, 1, count, &parsed))
        return false;
    *place = (size_t)parsed - 1;
    return true;
}

/* Where levels are numbered otherwise than they stand, a number is not taken
 * for a place: nobody is to be held against IC4 who asked for 2. */
static bool place_check(const struct ladder *ladder, size_t place,
                        struct fault *fault)
{
    int64_t number = (int64_t)place + 1;
    const struct level *meant = &ladder->levels[place];
    for (size_t i = 0; i < ladder->level_count; i++)
        if (is_numbered(&ladder->levels[i], number)
            && !is_numbered(meant, number))
            return fault_set(fault, FAULT_INPUT,
                             "level %lld of %.*s may be %.*s, or %.*s by its "
                             "place: name it by its key",
                             (long long)number, STR(ladder->key),
                             STR(ladder->levels[i].key), STR(meant->key));
    return true;
}

bool level_get(const struct ladder *ladder, struct str wanted,
               size_t *level_index, struct fault *fault)
{
    assert(ladder && level_index && fault);
    wanted = str_trim(wanted);
    struct level_names names = {.length = 0};
    size_t place = 0;
    for (size_t i = 0; wanted.length && i < COUNT_OF(name_offsets); i++) {
        size_t first = 0;
        size_t count = count_called(ladder, wanted, name_offsets[i], &first,
                                    &names);
        if (count > 1)
            return fault_set(fault, FAULT_INPUT,
                             "several levels of %.*s are called %.*s: %.*s",
                             STR(ladder->key), STR(wanted), (int)names.length,
                             names.at);
        if (count == 1) {
            *level_index = first;
            return true;
        }
    }
    if (place_parse(ladder, wanted, &place)) {
        if (!place_check(ladder, place, fault))
            return false;
        *level_index = place;
        return true;
    }
    for (size_t i = 0; i < ladder->level_count; i++)
        names_add(&names, ladder->levels[i].key);
    return fault_set(
        fault, FAULT_MISSING, "ladder %.*s has no level %.*s; it has %.*s",
        STR(ladder->key), STR(wanted), (int)names.length, names.at);
}

size_t ladder_cell_count(const struct ladder *ladder, size_t competency_index,
                         size_t level_index)
{
    assert(ladder && competency_index < ladder->competency_count
           && level_index < ladder->level_count);
    size_t count = 0;
    for (size_t i = 0; i < ladder->criterion_count; i++)
        count += ladder->criteria[i].competency_index == competency_index
                 && ladder->criteria[i].level_index == level_index;
    return count;
}

struct str criterion_key_make(struct arena *mem, const struct ladder *ladder,
                              size_t competency_index, size_t level_index,
                              size_t number)
{
    assert(ladder && competency_index < ladder->competency_count
           && level_index < ladder->level_count && number > 0);
    return str_format(mem, "%.*s.%.*s.%zu",
                      STR(ladder->competencies[competency_index].key),
                      STR(ladder->levels[level_index].key), number);
}

bool criterion_key_is_placed(struct arena *mem, const struct ladder *ladder,
                             size_t criterion_index)
{
    assert(ladder && criterion_index < ladder->criterion_count);
    const struct criterion *criterion = &ladder->criteria[criterion_index];
    size_t number = 1;
    for (size_t i = 0; i < criterion_index; i++)
        number += ladder->criteria[i].level_index == criterion->level_index
                  && ladder->criteria[i].competency_index
                         == criterion->competency_index;
    return str_same(criterion->key,
                    criterion_key_make(mem, ladder, criterion->competency_index,
                                       criterion->level_index, number));
}

static bool same_money(struct money a, struct money b)
{
    return a.minor == b.minor
           && str_same(str_of(a.currency), str_of(b.currency));
}

bool level_same(const struct level *a, const struct level *b)
{
    return str_same(a->key, b->key) && str_same(a->title, b->title)
           && str_same(a->external_title, b->external_title)
           && str_same(a->grade, b->grade) && str_same(a->summary, b->summary)
           && str_list_same(&a->after, &b->after)
           && same_money(a->pay.from, b->pay.from)
           && same_money(a->pay.to, b->pay.to);
}

bool competency_same(const struct competency *a, const struct competency *b)
{
    return str_same(a->key, b->key) && str_same(a->title, b->title)
           && str_same(a->area, b->area) && str_same(a->summary, b->summary)
           && a->weight == b->weight;
}

static bool same_criterion(const struct criterion *a, const struct criterion *b)
{
    return str_same(a->key, b->key) && str_same(a->text, b->text)
           && a->level_index == b->level_index
           && a->competency_index == b->competency_index
           && a->weight == b->weight
           && str_list_same(&a->examples, &b->examples)
           && str_list_same(&a->alternatives, &b->alternatives)
           && str_list_same(&a->evidence, &b->evidence);
}

static bool same_head(const struct ladder *a, const struct ladder *b)
{
    return str_same(a->key, b->key) && str_same(a->title, b->title)
           && str_same(a->family, b->family)
           && str_same(a->adopts.key, b->adopts.key)
           && a->adopts.revision == b->adopts.revision
           && str_same(a->language, b->language)
           && str_same(a->summary, b->summary) && str_same(a->source, b->source)
           && a->level_count == b->level_count
           && a->competency_count == b->competency_count
           && a->criterion_count == b->criterion_count;
}

bool ladder_same(const struct ladder *a, const struct ladder *b)
{
    assert(a && b);
    bool is_same = same_head(a, b);
    for (size_t i = 0; is_same && i < a->level_count; i++)
        is_same = level_same(&a->levels[i], &b->levels[i]);
    for (size_t i = 0; is_same && i < a->competency_count; i++)
        is_same = competency_same(&a->competencies[i], &b->competencies[i]);
    for (size_t i = 0; is_same && i < a->criterion_count; i++)
        is_same = same_criterion(&a->criteria[i], &b->criteria[i]);
    return is_same;
}
