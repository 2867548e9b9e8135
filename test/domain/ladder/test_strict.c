#include "domain/ladder/strict.h"

#include "base/shipped.h"
#include "domain/ladder/strict_word.h"
#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

/* A ladder of one level, one competency and one criterion. */
struct one {
    struct level level;
    struct competency competency;
    struct criterion criterion;
    struct ladder ladder;
};

static void one_make(struct one *one, const char *language, const char *text)
{
    *one = (struct one){.criterion.text = str_of(text)};
    one->level.title = STR_LITERAL("Second");
    one->competency.title = STR_LITERAL("Craft");
    one->ladder = (struct ladder){.language = str_of(language),
                                  .levels = &one->level,
                                  .level_count = 1,
                                  .competencies = &one->competency,
                                  .competency_count = 1,
                                  .criteria = &one->criterion,
                                  .criterion_count = 1};
}

/* "kind:words", apart by '|'. */
static struct str told(struct arena *mem, struct strict_list list)
{
    struct str all = {0};
    for (size_t i = 0; i < list.count; i++)
        all = str_format(mem, "%.*s%s%s:%.*s", STR(all), i ? "|" : "",
                         strict_kind_names[list.at[i].kind],
                         STR(list.at[i].words));
    return all;
}

static void finds_what_is_unfair_or_unclear(void **state)
{
    static const struct {
        const char *text, *told;
    } cases[] = {
        {"Drives projects", "vague:Drives"},
        {"Leverages synergies", "vague:Leverages"},
        {"Owns the roadmap", "vague:Owns"},
        {"You own the roadmap", "vague:own"},
        {"Champions open source", "vague:Champions"},
        {"Has an excellent reputation", "vague:excellent"},
        {"Communicates effectively", "vague:effectively"},
        {"Gives strong feedback", "vague:strong"},
        {"Has deep knowledge of licences", "vague:deep knowledge"},
        {"Escalates as needed", "vague:as needed"},
        {"Uses various tools", "vague:various"},
        {"Solves more complex problems", "vague:more complex"},
        {"Takes on increasingly large projects", "vague:increasingly"},
        {"Works with passionate people", "vague:passionate"},
        {"Understands licences", "vague:Understands"},
        {"Is able to plan", "vague:able to"},
        {"Proactively asks", "vague:Proactively"},
        {"Has five years of experience", "years:five years of experience"},
        {"Brings 5+ yrs experience", "years:5+ yrs experience"},
        {"At least a decade in the field", "years:decade in the field"},
        {"Experience of at least 10 years", "years:Experience of at least 10 "
                                            "years"},
        {"Holds a degree in law", "years:degree in"},
        {"Travels to four events a year", "travel:Travels"},
        {"Is a native speaker", "language:native speaker"},
        {"Speaks without an accent", "language:accent"},
        {"Is fluent in English", "language:fluent in English"},
        {"Speaks at conferences", "exposure:Speaks at"},
        {"Gives a keynote, on stage", "exposure:keynote"},
        {"Writes a blog", "exposure:blog"},
        {"Is active on social media", "exposure:social media"},
        {"Speaks at conferences or writes a guide", ""},
        {"Plans one project and says what it costs", ""},
        {"Settles who owns a task", ""},
        {"Asks for strong passwords", ""},
        {"Keeps a list of their own tasks", ""},
        {"Answers within two working days", ""},
        {"Plans the budget of two years", ""},
        {"Ended a project three years ago", ""},
        {"Has five years", ""},
        {"Hands out travel grants", ""},
        {"Is fluent in the terms of licences", ""},
        {"Takes a deep dive into one cause", ""},
        {"", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct one one;
        one_make(&one, "en", cases[i].text);
        unit_same(told(*state, strict_find(*state, &one.ladder)), cases[i].told,
                  cases[i].text);
    }
}

static void knows_german(void **state)
{
    static const struct {
        const char *text, *told;
    } cases[] = {
        {"Arbeitet mit hervorragenden Partnern", "vague:hervorragenden"},
        {"Fragt bei Bedarf nach", "vague:bei Bedarf"},
        {"Hat 5 Jahre Berufserfahrung", "years:5 Jahre Berufserfahrung"},
        {"Bringt langj\xC3\xA4hrige \xC3\x9C"
         "bung mit",
         "years:langj\xC3\xA4hrige"},
        {"Spricht akzentfrei", "language:akzentfrei"},
        {"H\xC3\xA4lt Vortr\xC3\xA4ge", "exposure:H\xC3\xA4lt Vortr\xC3\xA4ge"},
        {"H\xC3\xA4lt Vortr\xC3\xA4ge oder schreibt", ""},
        {"Reist zu Treffen", "travel:Reist"},
        {"Plant f\xC3\xBCr ein Projekt", ""},
        {"Drives", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct one one;
        one_make(&one, "de-AT", cases[i].text);
        unit_same(told(*state, strict_find(*state, &one.ladder)), cases[i].told,
                  cases[i].text);
    }
    struct one one;
    one_make(&one, "fr", "Excellent, drives, native speaker");
    assert_int_equal(strict_find(*state, &one.ladder).count, 0);
    assert_true(strict_knows(STR_LITERAL("EN-gb")));
    assert_false(strict_knows(STR_LITERAL("fr")));
}

static void an_alternative_settles_travel_and_stage(void **state)
{
    static const struct str guide[] = {{"Writes a guide", 14}};
    struct one one;
    one_make(&one, "en", "Travels, speaks at conferences, drives change");
    one.criterion.alternatives = (struct str_list){guide, 1};
    unit_same(told(*state, strict_find(*state, &one.ladder)), "vague:drives",
              "what is vague stays vague");
}

static void looks_at_summaries(void **state)
{
    struct one one;
    one_make(&one, "en", "Plans");
    one.level.summary = STR_LITERAL("Excellent people, on stage");
    one.competency.summary = STR_LITERAL("Five years of experience");
    struct strict_list found = strict_find(*state, &one.ladder);
    unit_same(told(*state, found),
              "vague:Excellent|years:Five years of experience", "summaries");
    assert_int_equal(found.at[0].part, STRICT_SUMMARY_OF_LEVEL);
    assert_int_equal(found.at[1].part, STRICT_SUMMARY);
}

static void says_what_to_write_instead(void **state)
{
    struct one one;
    one_make(&one, "en", "Drives change");
    unit_same(strict_find(*state, &one.ladder).at[0].message,
              "\"Drives\" does not say what is done; write an act that can be "
              "seen, such as plans, writes, asks or decides",
              "a vague verb");
}

static void finds_what_is_asked_twice(void **state)
{
    static const struct {
        const char *says, *first, *second;
        size_t level, competency; /* of the second */
        size_t count;
    } cases[] = {
        {"the same at the next level", "Answers letters of members politely",
         "Answers the letters of members politely", 1, 0, 1},
        {"the same in another competency", "Answers letters of members",
         "Answers letters of members", 0, 1, 1},
        {"not of another competency and level", "Answers letters of members",
         "Answers letters of members", 1, 1, 0},
        {"not what reaches further", "Plans one project with its people",
         "Plans several projects with their people", 1, 0, 0},
        {"not what is different", "Answers letters of members",
         "Counts the coins in the box", 1, 0, 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct level levels[] = {{.title = STR_LITERAL("First")},
                                 {.title = STR_LITERAL("Second")}};
        struct competency competencies[] = {{.title = STR_LITERAL("Craft")},
                                            {.title = STR_LITERAL("Care")}};
        struct criterion criteria[] = {
            {.text = str_of(cases[i].first)},
            {.text = str_of(cases[i].second),
             .level_index = cases[i].level,
             .competency_index = cases[i].competency}};
        struct ladder ladder = {.language = STR_LITERAL("fr"),
                                .levels = levels,
                                .level_count = 2,
                                .competencies = competencies,
                                .competency_count = 2,
                                .criteria = criteria,
                                .criterion_count = 2};
        struct strict_list found = strict_find(*state, &ladder);
        UNIT_CLAIM(cases[i].says, found.count == cases[i].count);
        if (found.count)
            unit_same(found.at[0].message,
                      "this asks nearly the same as a criterion of First in "
                      "Craft; say what rises, or ask for it once",
                      cases[i].says);
    }
}

/* What Rung ships must be what Rung asks for. */
static void finds_nothing_in_the_shipped_ladders(void **state)
{
    struct shipped_file_list files = shipped_file_list();
    size_t read_count = 0;
    for (size_t i = 0; i < files.count; i++) {
        struct str name = str_of(files.at[i].name);
        if (!str_has_prefix(name, "ladders/ospo"))
            continue;
        struct ladder ladder;
        struct problem_list problems;
        struct fault fault;
        assert_true(ladder_yaml_read(*state, files.at[i].bytes, &ladder,
                                     &problems, &fault));
        unit_same(told(*state, strict_find(*state, &ladder)), "",
                  files.at[i].name);
        read_count++;
    }
    assert_true(read_count > 0);
}

static void its_tables_are_in_order(void **state)
{
    (void)state;
    assert_true(phrase_table_is_sorted(&strict_english_words));
    assert_true(phrase_table_is_sorted(&strict_german_words));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_what_is_unfair_or_unclear),
        UNIT_TEST(knows_german),
        UNIT_TEST(an_alternative_settles_travel_and_stage),
        UNIT_TEST(looks_at_summaries),
        UNIT_TEST(says_what_to_write_instead),
        UNIT_TEST(finds_what_is_asked_twice),
        UNIT_TEST(finds_nothing_in_the_shipped_ladders),
        UNIT_TEST(its_tables_are_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
