#include "domain/assessment/blocker.h"

#include "support/unit.h"

/* As STR_LITERAL, for tables. */
#define WORDS(text)                                                            \
    {                                                                          \
        (text), sizeof(text) - 1                                               \
    }

static const struct str talks[] = {WORDS("Gives talks about it")};
static const struct str tests[] = {WORDS("Writes unit tests")};

static struct level levels[] = {
    {.key = {"one", 3}}, {.key = {"two", 3}}, {.key = {"three", 5}}};
static struct competency competencies[] = {{.key = {"craft", 5}}};
static struct criterion criteria[] = {
    {.key = {"a", 1}, .text = WORDS("Writes code"), .level_index = 0},
    {.key = {"b", 1}, .text = WORDS("Plans a project"), .level_index = 0},
    {.key = {"c", 1},
     .text = WORDS("Reviews code"),
     .level_index = 1,
     .alternatives = {talks, 1}},
    {.key = {"d", 1},
     .text = WORDS("Designs APIs"),
     .level_index = 1,
     .alternatives = {tests, 1}},
    {.key = {"e", 1},
     .text = WORDS("Is on call and writes code"),
     .level_index = 2},
};
static const struct ladder ladder = {
    .key = {"trade", 5},
    .levels = levels,
    .level_count = 3,
    .competencies = competencies,
    .competency_count = 1,
    .criteria = criteria,
    .criterion_count = COUNT_OF(criteria),
};

/* Their keys, one after the other. */
static struct str told(struct arena *mem, struct blocker_list blockers)
{
    struct str keys = {0};
    for (size_t i = 0; i < blockers.count; i++)
        keys = str_format(
            mem, "%.*s%.*s", STR(keys),
            STR(ladder.criteria[blockers.at[i].criterion_index].key));
    return keys;
}

static void finds_what_a_role_cannot_meet(void **state)
{
    static const struct {
        const char *says;
        unsigned does;
        const char *keys;
    } cases[] = {
        {"a role without software", 0, "ade"},
        {"one that does it all", DEMANDS_ALL, ""},
        {"one that writes code", 1U << DEMAND_CODE, "de"},
        {"the other way is open to testers", 1U << DEMAND_TEST, "ae"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(told(*state, blockers_find(*state, &ladder, cases[i].does)),
                  cases[i].keys, cases[i].says);
}

static void keeps_only_the_unmet_demands(void **state)
{
    struct blocker_list found = blockers_find(*state, &ladder,
                                              1U << DEMAND_CODE);
    assert_int_equal(found.count, 2);
    assert_int_equal(demands_bits(found.at[1].demands), 1U << DEMAND_OPERATE);
}

static void finds_what_stops_a_person(void **state)
{
    static const struct {
        const char *says;
        size_t level;
        const char *rated; /* a key, or none */
        enum rating rating;
        const char *keys;
    } cases[] = {
        {"the lowest level", 0, "", 0, "a"},
        {"those below, too", 1, "", 0, "ad"},
        {"the highest", 2, "", 0, "ade"},
        {"not what they always do", 2, "a", RATING_ALWAYS, "de"},
        {"but what they sometimes do", 2, "a", RATING_SOMETIMES, "ade"},
        {"not what does not apply", 2, "e", RATING_NOT_APPLICABLE, "ad"},
    };
    struct blocker_list all = blockers_find(*state, &ladder, 0);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct rated rated = {.ladder_key = ladder.key,
                              .criterion_key = str_of(cases[i].rated),
                              .rating = cases[i].rating};
        size_t index = criterion_find(&ladder, rated.criterion_key);
        if (index < ladder.criterion_count)
            rated.wording = ladder.criteria[index].text;
        struct rated_list ratings = {&rated, cases[i].rated[0] != '\0'};
        unit_same(told(*state, blockers_of_level(*state, &ladder, all,
                                                 cases[i].level, ratings)),
                  cases[i].keys, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest all_tests[] = {
        UNIT_TEST(finds_what_a_role_cannot_meet),
        UNIT_TEST(keeps_only_the_unmet_demands),
        UNIT_TEST(finds_what_stops_a_person),
    };
    return cmocka_run_group_tests(all_tests, NULL, NULL);
}
