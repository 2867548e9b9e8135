#include "domain/ladder/ladder_demand.h"

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

/* The same in a ladder of engineers, whatever the title. */
static const struct {
    enum demand demand;
    const char *word;
} engineer_words[] = {
    {DEMAND_OPERATE, "incident"},       {DEMAND_OPERATE, "incidents"},
    {DEMAND_OPERATE, "maintenances"},   {DEMAND_OPERATE, "troubleshoot"},
    {DEMAND_OPERATE, "troubleshoots"},  {DEMAND_OPERATE, "troubleshooting"},
    {DEMAND_OPERATE, "troubleshooter"}, {DEMAND_OPERATE, "outages"},
};

/* So many criteria must demand by their words before anything follows from
 * it. */
enum { ASKS_LEAST = 3 };

/* Whose a review is, when it is the thing and not the act on another. */
static const char *const possessors[] = {"your", "their", "my", "his", "her"};

/* What stands behind a review of nothing else. */
static const char *const followers[] = {"by", "for", "from", "with", "and",
                                        "at", "to",  "in",   "on"};

static const char *const subjects[] = {"you", "they", "he", "she", "i", "we"};

/* What nothing else is done under than making software; and under which
 * whatever is designed is software. */
static const unsigned makings = 1U << DEMAND_CODE | 1U << DEMAND_TEST;
static const unsigned designs = 1U << DEMAND_DESIGN;

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

/* Where a criterion stands: what its title is about, and whose its ladder is,
 * less what the role does. */
struct place {
    unsigned bits;          /* of enum demand, by the title */
    unsigned engineer_bits; /* the same, in a ladder of engineers; else 0 */
};

static bool is_engineer_word(const char *plain, enum demand demand)
{
    for (size_t i = 0; i < COUNT_OF(engineer_words); i++)
        if (engineer_words[i].demand == demand
            && strcmp(plain, engineer_words[i].word) == 0)
            return true;
    return false;
}

static bool is_title_word(const struct sentence *sentence, size_t i,
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

static bool is_demand(const struct sentence *sentence, size_t i,
                      enum demand demand, struct place place)
{
    unsigned bit = 1U << demand;
    return ((place.bits & bit) && is_title_word(sentence, i, demand))
           || ((place.engineer_bits & bit)
               && is_engineer_word(sentence->at[i].plain, demand));
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

/* What an act makes there, bits of enum demand: under a title that is the
 * making of software, an act of making where what somebody does begins, or
 * tests anywhere; of its design, an act of design; else tests where it
 * begins. */
static unsigned made_by(const struct demand_units *units, size_t unit,
                        struct place place)
{
    bool is_front = units->at[unit].first == front_of(units->sentence);
    bool is_make = demand_unit_is(units, unit, DEMAND_WORD_MAKE)
                   || demand_unit_is(units, unit, DEMAND_WORD_CRAFT)
                   || demand_unit_is(units, unit, DEMAND_WORD_DEED);
    unsigned made = place.bits & makings;
    if (demand_unit_is(units, unit, DEMAND_WORD_TEST)) {
        unsigned test = (place.bits | place.engineer_bits) & 1U << DEMAND_TEST;
        return made || is_front ? (test ? test : made) : 0;
    }
    if (units->at[unit].demand == DEMAND_DESIGN && (place.bits & designs))
        made = designs;
    return is_front && is_make ? made : 0;
}

/* "Builds what the company needs": what is made has no name. */
static bool is_upon_what(const struct demand_units *units, size_t unit)
{
    return units->at[unit].first == front_of(units->sentence)
           && demand_unit_is_joined(units, unit)
           && strcmp(demand_unit_said(units, unit + 1)->plain, "what") == 0;
}

/* An act upon nothing else makes software there: "Tests what they write". */
static void act_add(struct list *marks, const struct demand_units *units,
                    struct place place)
{
    size_t act = 0;
    unsigned made = 0;
    for (size_t i = 0; i < units->count; i++) {
        if (is_elsewhere(units, i))
            return;
        if (made)
            continue;
        act = i;
        made = made_by(units, i, place);
        if (made && is_upon_what(units, i))
            break;
    }
    for (enum demand d = 0; d < DEMAND_COUNT; d++)
        if (made & 1U << d) {
            *LIST_ADD(marks, struct demand_mark) = (struct demand_mark){
                d, demand_unit_said(units, act)->text};
            return;
        }
}

static void words_add(struct list *marks, const struct demand_units *units,
                      struct place place)
{
    for (size_t i = 0; i < units->count; i++)
        for (enum demand d = 0; d < DEMAND_COUNT; d++)
            if (!demand_unit_is(units, i, DEMAND_WORD_TRAP)
                && is_demand(units->sentence, units->at[i].first, d, place))
                *LIST_ADD(marks, struct demand_mark) = (struct demand_mark){
                    d, demand_unit_said(units, i)->text};
}

/* What a text whose words demand nothing demands where it stands. */
static struct demand_list place_demands(struct arena *mem, struct str text,
                                        struct place place)
{
    struct list marks;
    struct str rest = text;
    struct sentence *sentence = ARENA_NEW(mem, struct sentence);
    struct demand_units *units = ARENA_NEW(mem, struct demand_units);
    LIST_OPEN(mem, struct demand_mark, &marks);
    while (sentence_next(&rest, sentence)) {
        demand_units_find(sentence, units);
        words_add(&marks, units, place);
    }
    rest = text;
    while (marks.count == 0 && sentence_next(&rest, sentence)) {
        demand_units_find(sentence, units);
        act_add(&marks, units, place);
    }
    return (struct demand_list){marks.at, marks.count};
}

/* What the words of a ladder's criteria demand, before it is asked where they
 * stand. */
struct by_words {
    const struct ladder *ladder;
    bool *is_silent;      /* shape: [criterion_count] */
    size_t *of, *asks_of; /* shape: [competency_count]: criteria, and those of
                             them that demand */
    size_t asks;          /* criteria that demand */
};

static struct by_words by_words_find(struct arena *mem,
                                     const struct ladder *ladder)
{
    struct by_words found = {
        .ladder = ladder,
        .is_silent = ARENA_ARRAY(mem, bool, ladder->criterion_count),
        .of = ARENA_ARRAY(mem, size_t, ladder->competency_count),
        .asks_of = ARENA_ARRAY(mem, size_t, ladder->competency_count)};
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *criterion = &ladder->criteria[i];
        bool asks = demands_find(mem, criterion->text).count > 0;
        found.is_silent[i] = !asks;
        found.asks += asks;
        found.of[criterion->competency_index]++;
        found.asks_of[criterion->competency_index] += asks;
    }
    return found;
}

/* A competency is the making of software, whatever it is called, where half of
 * its criteria or more demand by their words. */
static bool is_of_making(const struct by_words *found, size_t competency)
{
    return found->asks_of[competency] >= ASKS_LEAST
           && found->asks_of[competency] * 2 >= found->of[competency];
}

/* A ladder is one of engineers where one criterion in five does. */
static bool is_of_engineers(const struct by_words *found)
{
    return found->asks >= ASKS_LEAST
           && found->asks * 5 >= found->ladder->criterion_count;
}

static struct place place_of(struct arena *mem, const struct by_words *found,
                             const struct criterion *criterion, unsigned does)
{
    const struct competency *competencies = found->ladder->competencies;
    size_t competency = criterion->competency_index;
    struct str title = competencies[competency].title;
    bool is_engineers = is_of_engineers(found);
    unsigned bits = title_bits(mem, title);
    if (is_of_making(found, competency))
        bits |= makings;
    if (is_engineers && has_title(mem, title, "design"))
        bits |= designs;
    return (struct place){bits & ~does, is_engineers ? DEMANDS_ALL & ~does : 0};
}

const struct demand_list *ladder_demands_unmet(struct arena *mem,
                                               const struct ladder *ladder,
                                               unsigned does)
{
    assert(mem && ladder);
    const struct by_words found = by_words_find(mem, ladder);
    struct demand_list *all = ARENA_ARRAY(mem, struct demand_list,
                                          ladder->criterion_count);
    for (size_t i = 0; i < ladder->criterion_count; i++) {
        const struct criterion *criterion = &ladder->criteria[i];
        all[i] = found.is_silent[i]
                     ? place_demands(mem, criterion->text,
                                     place_of(mem, &found, criterion, does))
                     : demands_unmet(mem, criterion->text, does);
    }
    return all;
}
