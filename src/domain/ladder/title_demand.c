#include "domain/ladder/title_demand.h"

#include "base/list.h"
#include "domain/ladder/demand_unit.h"
#include "domain/ladder/sentence.h"

#include <assert.h>
#include <string.h>

/* Titles of competencies that are work on software and nothing else. */
static const struct {
    const char *title;
    enum demand demand;
} titles[] = {
    {"code review", DEMAND_REVIEW},
    {"code reviews", DEMAND_REVIEW},
    {"coding", DEMAND_CODE},
    {"code", DEMAND_CODE},
    {"code quality", DEMAND_CODE},
    {"programming", DEMAND_CODE},
    {"writing code", DEMAND_CODE},
    {"writing software", DEMAND_CODE},
    {"software development", DEMAND_CODE},
    {"software", DEMAND_CODE},
    {"technical skills", DEMAND_CODE},
    {"testing", DEMAND_TEST},
    {"quality assurance", DEMAND_TEST},
    {"operations", DEMAND_OPERATE},
    {"operability", DEMAND_OPERATE},
    {"reliability", DEMAND_OPERATE},
    {"on call", DEMAND_OPERATE},
    {"devops", DEMAND_OPERATE},
    {"monitoring", DEMAND_OPERATE},
    {"resilience", DEMAND_OPERATE},
    {"incident response", DEMAND_OPERATE},
    {"architecture", DEMAND_DESIGN},
    {"system design", DEMAND_DESIGN},
    {"systems design", DEMAND_DESIGN},
    {"software design", DEMAND_DESIGN},
    {"technical design", DEMAND_DESIGN},
};

/* Words that are of software under such a title, though not by themselves.
 * None stands in the ladders of the ready family that ask for no code; a test
 * holds them to it. */
static const struct {
    enum demand demand;
    const char *word;
} words[] = {
    {DEMAND_CODE, "libraries"},      {DEMAND_CODE, "dependency"},
    {DEMAND_CODE, "dependencies"},   {DEMAND_CODE, "abstractions"},
    {DEMAND_CODE, "frameworks"},     {DEMAND_CODE, "bugs"},
    {DEMAND_TEST, "coverage"},       {DEMAND_TEST, "regressions"},
    {DEMAND_TEST, "flaky"},          {DEMAND_OPERATE, "dashboards"},
    {DEMAND_OPERATE, "logs"},        {DEMAND_OPERATE, "alerts"},
    {DEMAND_OPERATE, "alerting"},    {DEMAND_OPERATE, "outage"},
    {DEMAND_OPERATE, "outages"},     {DEMAND_OPERATE, "incident"},
    {DEMAND_OPERATE, "incidents"},   {DEMAND_OPERATE, "reliability"},
    {DEMAND_OPERATE, "resilience"},  {DEMAND_OPERATE, "uptime"},
    {DEMAND_OPERATE, "latency"},     {DEMAND_OPERATE, "services"},
    {DEMAND_DESIGN, "technologies"}, {DEMAND_DESIGN, "scalability"},
    {DEMAND_DESIGN, "architecture"}, {DEMAND_DESIGN, "architectural"},
};

/* Whose a review is, when it is the thing and not the act on another. */
static const char *const possessors[] = {"your", "their", "my", "his", "her"};

/* What stands behind a review of nothing else. */
static const char *const followers[] = {"by", "for", "from", "with", "and",
                                        "at", "to",  "in",   "on"};

static const char *const subjects[] = {"you", "they", "he", "she", "i", "we"};

/* What nothing else is done under than making software. */
static const unsigned makings = 1U << DEMAND_CODE | 1U << DEMAND_TEST;

static bool is_of(const char *plain, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(plain, list[i]) == 0)
            return true;
    return false;
}
#define IS_OF(plain, list) is_of((plain), (list), COUNT_OF(list))

/* True when the title, without regard to case, is `wanted`, or has it before
 * or behind "and", "&" or a comma. */
static bool has_title(struct arena *mem, struct str title, const char *wanted)
{
    struct str all = str_fold(mem, title), piece = {0};
    char *at = (char *)(uintptr_t)all.at;
    for (size_t i = 0; i < all.length; i++)
        if (strchr("&/+", at[i]))
            at[i] = ',';
        else if (at[i] == '-')
            at[i] = ' ';
    while (str_next(&all, ',', &piece)) {
        struct str rest = piece;
        size_t joint = str_find(rest, STR_LITERAL(" and "));
        if (str_is(str_trim(str_part(rest, 0, joint)), wanted)
            || str_is(str_trim(str_part(rest, joint + 5, rest.length)), wanted))
            return true;
    }
    return false;
}

/* Bits of enum demand that the title is about. */
static unsigned title_bits(struct arena *mem, struct str title)
{
    unsigned bits = 0;
    if (str_find(title, STR_LITERAL(" in place of ")) < title.length)
        return 0; /* a refit has been here */
    for (size_t i = 0; i < COUNT_OF(titles); i++)
        if (has_title(mem, title, titles[i].title))
            bits |= 1U << titles[i].demand;
    return bits;
}

static bool is_review(const struct sentence *sentence, size_t i)
{
    const char *plain = sentence->at[i].plain;
    if (strcmp(plain, "review") != 0 && strcmp(plain, "reviews") != 0)
        return false;
    return (i > 0 && IS_OF(sentence->at[i - 1].plain, possessors))
           || i + 1 == sentence->count
           || IS_OF(sentence->at[i + 1].plain, followers);
}

static bool is_demand(const struct sentence *sentence, size_t i,
                      enum demand demand)
{
    if (demand == DEMAND_REVIEW)
        return is_review(sentence, i);
    for (size_t j = 0; j < COUNT_OF(words); j++)
        if (words[j].demand == demand
            && strcmp(sentence->at[i].plain, words[j].word) == 0)
            return true;
    return false;
}

/* True for a unit that says who or what else it is about. */
static bool is_elsewhere(const struct demand_units *units, size_t unit)
{
    static const enum demand_kind kinds[] = {
        DEMAND_WORD_TRAP,   DEMAND_WORD_HELP,  DEMAND_WORD_PERSON,
        DEMAND_WORD_OBJECT, DEMAND_WORD_OTHER, DEMAND_WORD_NO,
        DEMAND_WORD_MAY};
    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (demand_unit_is(units, unit, kinds[i]))
            return true;
    return false;
}

/* Where what somebody does begins: "You test" at the second word. */
static size_t front_of(const struct sentence *sentence)
{
    return sentence->count > 1 && IS_OF(sentence->at[0].plain, subjects);
}

/* An act of making where what somebody does begins, or tests anywhere. */
static bool is_making(const struct demand_units *units, size_t unit)
{
    return demand_unit_is(units, unit, DEMAND_WORD_TEST)
           || (units->at[unit].first == front_of(units->sentence)
               && (demand_unit_is(units, unit, DEMAND_WORD_MAKE)
                   || demand_unit_is(units, unit, DEMAND_WORD_CRAFT)
                   || demand_unit_is(units, unit, DEMAND_WORD_DEED)));
}

/* Under a title that is the making of software, an act upon nothing else makes
 * it: "Tests what they write". */
static void act_add(struct list *marks, const struct sentence *sentence,
                    unsigned bits)
{
    size_t act = SENTENCE_WORDS_MOST;
    struct demand_units units = {.count = 0};
    demand_units_find(sentence, &units);
    for (size_t i = 0; i < units.count; i++) {
        if (is_elsewhere(&units, i))
            return;
        if (act == SENTENCE_WORDS_MOST && is_making(&units, i))
            act = i;
    }
    for (enum demand d = 0; d < DEMAND_COUNT && act < units.count; d++)
        if (bits & makings & 1U << d)
            *LIST_ADD(marks, struct demand_mark) = (struct demand_mark){
                d, demand_unit_said(&units, act)->text};
}

static void marks_add(struct list *marks, const struct sentence *sentence,
                      unsigned bits)
{
    for (size_t i = 0; i < sentence->count; i++)
        for (enum demand d = 0; d < DEMAND_COUNT; d++)
            if ((bits & 1U << d) && is_demand(sentence, i, d))
                *LIST_ADD(marks, struct demand_mark) = (struct demand_mark){
                    d, sentence->at[i].text};
}

struct demand_list criterion_demands_unmet(struct arena *mem,
                                           const struct ladder *ladder,
                                           const struct criterion *criterion,
                                           unsigned does)
{
    assert(mem && ladder && criterion);
    struct demand_list all = demands_find(mem, criterion->text);
    if (all.count)
        return demands_unmet(mem, criterion->text, does);
    const struct competency *competency =
        &ladder->competencies[criterion->competency_index];
    unsigned bits = title_bits(mem, competency->title) & ~does;
    struct str rest = criterion->text;
    struct sentence *sentence = ARENA_NEW(mem, struct sentence);
    struct list marks;
    LIST_OPEN(mem, struct demand_mark, &marks);
    while (bits && sentence_next(&rest, sentence))
        marks_add(&marks, sentence, bits);
    rest = criterion->text;
    while (marks.count == 0 && bits & makings && sentence_next(&rest, sentence))
        act_add(&marks, sentence, bits);
    return (struct demand_list){marks.at, marks.count};
}
