#include "support/hostile_ladder.h"

#include "base/text.h"
#include "format/outline.h"

/* Source: Marsaglia, "Xorshift RNGs", the triple 13, 7, 17. */
uint64_t hostile_number(uint64_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    return *seed;
}

static const char *const pieces[] = {
    " ",
    "  ",
    ",",
    ";",
    "\"",
    "'",
    "\n",
    "\n  ",
    "\t",
    "=cmd|' /C calc'!A0",
    "=",
    "+1",
    "-",
    "@ada",
    "\xE2\x80\xA2",
    "\xE2\x80\xA2 ",
    "- ",
    "* ",
    "1. ",
    "# ",
    "|",
    "`",
    "**bold**",
    "_x0041_",
    "<b>",
    "&amp;",
    "&",
    "]]>",
    "\\",
    "\\n",
    "{{x}}",
    "yes",
    "null",
    "4",
    "Level 3",
    "a word",
    "\xC2\xA0",
    "\xC3\xA9",
    "\xE4\xB8\xAD\xE6\x96\x87",
    "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D",
    "\xD8\xB3\xD9\x84\xD8\xA7\xD9\x85",
    "\xF0\x9F\x8E\xAF",
    "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB",
    "\xE2\x80\xA8",
    "...",
    "---",
    "https://example.org/?a=b&c",
};

struct str hostile_text(struct arena *mem, uint64_t *seed)
{
    struct text out;
    text_open(mem, 4096, &out);
    size_t count = hostile_number(seed) % 7;
    for (size_t i = 0; i < count; i++)
        text_add_str(&out,
                     str_of(pieces[hostile_number(seed) % COUNT_OF(pieces)]));
    if (outline_words(mem, text_str(&out)).length == 0)
        text_add_char(&out, 'x');
    return text_str(&out);
}

/* True once in `times`. */
static bool happens(uint64_t *seed, unsigned times)
{
    return hostile_number(seed) % times == 0;
}

static struct str maybe_text(struct arena *mem, uint64_t *seed)
{
    return happens(seed, 2) ? hostile_text(mem, seed) : (struct str){0};
}

static struct str_list some_texts(struct arena *mem, uint64_t *seed)
{
    size_t count = happens(seed, 2) ? hostile_number(seed) % 4 : 0;
    struct str *texts = ARENA_ARRAY(mem, struct str, count);
    for (size_t i = 0; i < count; i++)
        texts[i] = hostile_text(mem, seed);
    return (struct str_list){texts, count};
}

static struct pay_range some_pay(uint64_t *seed)
{
    static const char currencies[][4] = {"EUR", "JPY", "KWD"};
    const char *currency = currencies[hostile_number(seed) % 3];
    struct money none = {0}, from = {0}, to = {0};
    from.minor = (int64_t)(hostile_number(seed) % 10000000);
    to.minor = from.minor + (int64_t)(hostile_number(seed) % 1000);
    for (size_t i = 0; i < sizeof(from.currency); i++)
        from.currency[i] = to.currency[i] = currency[i];
    return (struct pay_range){happens(seed, 2) ? from : none,
                              happens(seed, 2) ? to : none};
}

/* Up to two levels below, each once. */
static struct str_list some_after(struct arena *mem, uint64_t *seed,
                                  const struct ladder *ladder, size_t index)
{
    struct str *keys = ARENA_ARRAY(mem, struct str, 2);
    size_t first = hostile_number(seed) % (index + 1), count = 0;
    if (!happens(seed, 3))
        return (struct str_list){0};
    for (size_t i = first; i < index && count < 2; i += 2)
        keys[count++] = ladder->levels[i].key;
    return (struct str_list){keys, count};
}

static void put_levels(struct arena *mem, uint64_t *seed, struct ladder *ladder)
{
    size_t count = happens(seed, 8) ? LADDER_LEVELS_MOST
                                    : 1 + hostile_number(seed) % 6;
    ladder->levels = ARENA_ARRAY(mem, struct level, count);
    ladder->level_count = count;
    for (size_t i = 0; i < count; i++)
        ladder->levels[i] = (struct level){
            .key = str_format(mem, "%s%zu",
                              happens(seed, 2) ? "ic" : "\xC3\xA9-", i + 1),
            .title = maybe_text(mem, seed),
            .external_title = maybe_text(mem, seed),
            .grade = maybe_text(mem, seed),
            .summary = maybe_text(mem, seed),
            .pay = some_pay(seed),
            .after = some_after(mem, seed, ladder, i)};
}

static void put_competencies(struct arena *mem, uint64_t *seed,
                             struct ladder *ladder)
{
    size_t count = 1 + hostile_number(seed) % 6;
    struct str area = maybe_text(mem, seed);
    ladder->competencies = ARENA_ARRAY(mem, struct competency, count);
    ladder->competency_count = count;
    for (size_t i = 0; i < count; i++) {
        if (happens(seed, 3))
            area = maybe_text(mem, seed);
        ladder->competencies[i] = (struct competency){
            .key = str_format(mem, "c%zu", i + 1),
            .title = hostile_text(mem, seed),
            .area = area,
            .summary = maybe_text(mem, seed),
            .weight = 1 + (int)(hostile_number(seed) % 10)};
    }
}

static struct criterion some_criterion(struct arena *mem, uint64_t *seed,
                                       size_t competency, size_t level)
{
    struct str *evidence = ARENA_ARRAY(mem, struct str, 2);
    evidence[0] = STR_LITERAL("review");
    evidence[1] = STR_LITERAL("talk");
    return (struct criterion){
        .level_index = level,
        .competency_index = competency,
        .text = hostile_text(mem, seed),
        .weight = happens(seed, 3) ? 1 + (int)(hostile_number(seed) % 10) : 1,
        .examples = some_texts(mem, seed),
        .alternatives = some_texts(mem, seed),
        .evidence = {evidence, hostile_number(seed) % 3}};
}

static void put_criteria(struct arena *mem, uint64_t *seed,
                         struct ladder *ladder)
{
    enum { IN_A_CELL = 3 };
    size_t cells = ladder->level_count * ladder->competency_count;
    ladder->criteria = ARENA_ARRAY(mem, struct criterion, cells * IN_A_CELL);
    for (size_t i = 0; i < cells; i++) {
        size_t competency = i / ladder->level_count;
        size_t level = i % ladder->level_count;
        size_t count = happens(seed, 3) ? hostile_number(seed) % IN_A_CELL : 0;
        for (size_t j = 0; j < count; j++) {
            struct criterion made = some_criterion(mem, seed, competency,
                                                   level);
            made.key = happens(seed, 4)
                           ? str_format(mem, "own-%zu.%zu", i, j)
                           : criterion_key_make(mem, ladder, competency, level,
                                                j + 1);
            ladder->criteria[ladder->criterion_count++] = made;
        }
    }
}

struct ladder hostile_ladder(struct arena *mem, uint64_t *seed)
{
    static const char *const languages[] = {"en", "de-CH", "ar"};
    struct ladder ladder = {
        .key = STR_LITERAL("hostile"),
        .title = hostile_text(mem, seed),
        .family = maybe_text(mem, seed),
        .language = str_of(
            languages[hostile_number(seed) % COUNT_OF(languages)]),
        .summary = maybe_text(mem, seed),
        .source = maybe_text(mem, seed)};
    if (happens(seed, 3))
        ladder.adopts = (struct ladder_name){
            STR_LITERAL("other"), 1 + (int64_t)(hostile_number(seed) % 99)};
    put_levels(mem, seed, &ladder);
    put_competencies(mem, seed, &ladder);
    put_criteria(mem, seed, &ladder);
    return ladder;
}
