#include "domain/ladder/reach.h"

#include "base/shipped.h"
#include "domain/ladder/reach_word.h"
#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

static void finds_how_far_words_go(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int reach; /* REACH_NONE: none */
        const char *words;
    } cases[] = {
        {"Finishes single tasks", REACH_TASK, "tasks"},
        {"Works with guidance", REACH_TASK, "with guidance"},
        {"Plans one project", REACH_PROJECT, "one project"},
        {"Helps the team", REACH_PROJECT, "team"},
        {"Helps several teams", REACH_SEVERAL, "teams"},
        {"Leads cross-team work", REACH_SEVERAL, "cross-team"},
        {"Agrees goals with departments", REACH_DEPARTMENTS, "departments"},
        {"Changes the engineering organisation", REACH_DEPARTMENTS,
         "engineering organisation"},
        {"Answers for the company", REACH_COMPANY, "company"},
        {"Does it organization-wide", REACH_COMPANY, "organization-wide"},
        {"Moves the industry", REACH_INDUSTRY, "industry"},
        {"Speaks for several companies", REACH_INDUSTRY, "companies"},
        {"A task first. Then the company, and a team.", REACH_COMPANY,
         "company"},
        {"Steht f\xC3\xBCr das Unternehmen ein", REACH_COMPANY, "Unternehmen"},
        {"Betreut ein Projekt", REACH_PROJECT, "ein Projekt"},
        {"Follows industry trends", REACH_NONE, ""},
        {"Follows company policy", REACH_NONE, ""},
        {"Is a team player", REACH_NONE, ""},
        {"Writes well", REACH_NONE, ""},
        {"", REACH_NONE, ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        enum reach reach = REACH_COUNT;
        struct str words = {0};
        bool is_found = reach_find(str_of(cases[i].text), &reach, &words);
        UNIT_CLAIM(cases[i].text, is_found == (cases[i].reach != REACH_NONE));
        UNIT_CLAIM(cases[i].text, !is_found || (int)reach == cases[i].reach);
        unit_same(words, cases[i].words, cases[i].text);
    }
}

/* A ladder of levels that say so much: "title" or "title: summary". */
static struct str reaches_of(struct arena *mem, const char *const *says,
                             size_t count)
{
    struct ladder ladder = {.level_count = count,
                            .levels = ARENA_ARRAY(mem, struct level, count)};
    for (size_t i = 0; i < count; i++) {
        struct str rest = str_of(says[i]);
        str_next(&rest, ':', &ladder.levels[i].title);
        ladder.levels[i].summary = rest;
    }
    enum reach reaches[LADDER_LEVELS_MOST];
    level_reaches_find(mem, &ladder, reaches);
    struct str told = {0};
    for (size_t i = 0; i < count; i++)
        told = str_format(mem, "%.*s%d", STR(told), (int)reaches[i]);
    return told;
}

static void finds_the_reach_of_levels(void **state)
{
    static const struct {
        const char *says;
        const char *levels[6];
        const char *reaches;
    } cases[] = {
        {"nothing but places", {"1", "2", "3", "4", "5"}, "01234"},
        {"numbered titles", {"IC-1", "IC-2", "IC-3"}, "024"},
        {"one level", {"Engineer"}, "1"},
        {"words of rank",
         {"Junior engineer", "Engineer", "Senior engineer", "Staff engineer",
          "Principal engineer"},
         "01123"},
        {"ranks of those who lead",
         {"Manager", "Senior manager", "Director", "Vice president"},
         "1234"},
        {"a project manager is no manager",
         {"Project manager 1", "Project manager 2"},
         "04"},
        {"summaries count before titles",
         {"Director:Does single tasks", "Junior:Answers for the company"},
         "04"},
        {"reaches never fall",
         {"A:Answers for the company", "B:Finishes a task",
          "C:Leads the company", "D:Leads the company"},
         "4444"},
        {"nor for one who speaks too wide",
         {"A:Finishes a task", "B:Moves the industry", "C:Leads a team",
          "D:Leads a team", "E:Leads a team"},
         "01111"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        size_t count = 0;
        while (count < COUNT_OF(cases[i].levels) && cases[i].levels[count])
            count++;
        unit_same(reaches_of(*state, cases[i].levels, count), cases[i].reaches,
                  cases[i].says);
    }
}

static void tells_the_six_reaches_of_the_shipped_ladder(void **state)
{
    struct ladder ladder;
    struct problem_list problems;
    struct fault fault;
    assert_true(ladder_yaml_read(*state, shipped_file("ladders/ospo.yaml"),
                                 &ladder, &problems, &fault));
    enum reach reaches[LADDER_LEVELS_MOST];
    level_reaches_find(*state, &ladder, reaches);
    assert_int_equal(ladder.level_count, REACH_COUNT);
    for (size_t i = 0; i < ladder.level_count; i++)
        assert_int_equal(reaches[i], i);
}

static void finds_the_level_of_a_reach(void **state)
{
    (void)state;
    const enum reach reaches[] = {REACH_TASK, REACH_PROJECT, REACH_PROJECT,
                                  REACH_DEPARTMENTS};
    assert_int_equal(level_of_reach(reaches, 4, REACH_TASK), 0);
    assert_int_equal(level_of_reach(reaches, 4, REACH_PROJECT), 1);
    assert_int_equal(level_of_reach(reaches, 4, REACH_SEVERAL), 1);
    assert_int_equal(level_of_reach(reaches, 4, REACH_INDUSTRY), 3);
    assert_int_equal(level_of_reach(reaches, 1, REACH_INDUSTRY), 0);
}

static void spreads_levels_of_one_reach(void **state)
{
    (void)state;
    static const struct {
        const char *says;
        size_t count;
        int given[8], wanted[8];
    } cases[] = {
        {"what rises stays", 3, {0, 2, 4}, {0, 2, 4}},
        {"of three alike each goes a step", 3, {1, 1, 1}, {0, 1, 2}},
        {"three alike below two that rise",
         5,
         {1, 1, 1, 2, 4},
         {0, 1, 2, 3, 4}},
        {"two alike at the top", 2, {5, 5}, {4, 5}},
        {"two alike at the bottom", 2, {0, 0}, {0, 1}},
        {"one level stays", 1, {3}, {3}},
        {"no levels", 0, {0}, {0}},
        {"eight levels share six reaches",
         8,
         {0, 1, 1, 2, 3, 4, 5, 5},
         {0, 1, 1, 2, 3, 4, 5, 5}},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        enum reach reaches[8];
        for (size_t k = 0; k < cases[i].count; k++)
            reaches[k] = (enum reach)cases[i].given[k];
        level_reaches_spread(reaches, cases[i].count);
        for (size_t k = 0; k < cases[i].count; k++)
            UNIT_CLAIM(cases[i].says, (int)reaches[k] == cases[i].wanted[k]);
    }
}

static void its_tables_are_in_order(void **state)
{
    (void)state;
    assert_true(phrase_table_is_sorted(&reach_words));
    assert_true(phrase_table_is_sorted(&reach_ranks));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_how_far_words_go),
        UNIT_TEST(finds_the_reach_of_levels),
        UNIT_TEST(tells_the_six_reaches_of_the_shipped_ladder),
        UNIT_TEST(finds_the_level_of_a_reach),
        UNIT_TEST(spreads_levels_of_one_reach),
        UNIT_TEST(its_tables_are_in_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
