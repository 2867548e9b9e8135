#include "domain/ladder/refit_reason.h"

#include "support/unit.h"

static struct competency competencies[] = {{.title = {"Review", 6}}};
static struct criterion own_criteria[] = {{.key = {"review.l1.1", 11}}};
static const struct ladder own = {.competencies = competencies,
                                  .competency_count = 1,
                                  .criteria = own_criteria,
                                  .criterion_count = 1};
static struct criterion criteria[] = {{.text = {"Fixes bugs.", 11}}};
static const struct ladder ladder = {.criteria = criteria,
                                     .criterion_count = 1};
static const struct refit_role architect = {
    .title = {"community architect", 19}, .own = &own};
static const struct refit_role lead = {.title = {"OSPO lead", 9}, .own = &own};

static struct refit_case case_of(const struct refit_role *role)
{
    return (struct refit_case){.ladder = &ladder, .role = role};
}

static void says_why_something_stays(void **state)
{
    struct refit_case told = case_of(&architect);
    unit_same(reason_to_keep(*state, &told),
              "Asks for nothing that a community architect cannot do.",
              "no engineer's work");
    told = case_of(&lead);
    told.met = 1U << DEMAND_REVIEW | 1U << DEMAND_DESIGN;
    unit_same(reason_to_keep(*state, &told),
              "Asks for reviews of code and the design of software; that is an "
              "OSPO lead's work, too.",
              "what the role does");
}

static void says_what_is_adapted(void **state)
{
    static const struct word_swap swaps[] = {
        {{"engineers", 9}, {"colleagues", 10}},
        {{"codebase", 8}, {"project", 7}}};
    struct refit_case told = case_of(&lead);
    told.words = (struct word_swap_list){swaps, 2};
    unit_same(
        reason_to_adapt(*state, &told),
        "An OSPO lead can meet it; \"engineers\" reads \"colleagues\" and "
        "\"codebase\" reads \"project\".",
        "two words");
    told = case_of(&architect);
    told.examples_out = 1;
    unit_same(reason_to_adapt(*state, &told),
              "A community architect can meet it.  An example that asks for "
              "more is left out.",
              "an example");
    told.examples_out = 3;
    unit_same(reason_to_adapt(*state, &told),
              "A community architect can meet it.  3 examples that ask for "
              "more are left out.",
              "examples");
}

#define CODE                                                                   \
    {                                                                          \
        DEMAND_CODE,                                                           \
        {                                                                      \
            "Ships code", 10                                                   \
        }                                                                      \
    }
#define BARE                                                                   \
    {                                                                          \
        DEMAND_REVIEW,                                                         \
        {                                                                      \
            "reviews", 7                                                       \
        }                                                                      \
    }

static void says_why_something_is_replaced(void **state)
{
    static const struct {
        const char *says;
        struct demand_mark marks[3];
        size_t mark_count;
        struct stand_in stand;
        size_t left_out;
        const char *why;
    } cases[] = {
        {"one demand, at the same reach",
         {CODE},
         1,
         {0, REACH_PROJECT, REACH_PROJECT, true, 0},
         0,
         "Asks for code (\"Ships code\"); a community architect writes none.  "
         "In its place: Review, which reaches as far (one project or team)."},
        {"one demand, on the step beside it",
         {CODE},
         1,
         {0, REACH_PROJECT, REACH_PROJECT, false, 0},
         0,
         "Asks for code (\"Ships code\"); a community architect writes "
         "none.  In its place: Review, from the step beside it (one project "
         "or team)."},
        {"two demands, a step less far",
         {CODE, BARE},
         2,
         {0, REACH_PROJECT, REACH_TASK, true, 0},
         0,
         "Asks for code and reviews of code (\"Ships code\"); neither is a "
         "community architect's work.  In its place: Review, from the step "
         "below the one beside it (a single task instead of one project or "
         "team), as that one is in use."},
        {"a step further",
         {BARE},
         1,
         {0, REACH_TASK, REACH_PROJECT, true, 0},
         0,
         "Asks for reviews of code; a community architect reviews no code.  "
         "In its place: Review, from the step above the one beside it (one "
         "project or team instead of a single task), as that one is in use."},
        {"nothing is left",
         {CODE},
         1,
         {1, REACH_TASK, REACH_TASK, true, 0},
         0,
         "Asks for code (\"Ships code\"); a community architect writes none.  "
         "What could stand in for it is asked already where it says \"Fixes "
         "bugs.\": take it out."},
        {"nothing ever was",
         {CODE},
         1,
         {1, REACH_TASK, REACH_TASK, true, 1},
         0,
         "Asks for code (\"Ships code\"); a community architect writes none.  "
         "Nothing can stand in for it: take it out."},
        {"a part",
         {CODE},
         1,
         {1, REACH_TASK, REACH_TASK, true, 0},
         1,
         "A part of it asks for code (\"Ships code\"); a community architect "
         "writes none.  That part is left out, the rest stays."},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct refit_case told = case_of(&architect);
        told.unmet = (struct demand_list){cases[i].marks, cases[i].mark_count};
        told.stand = &cases[i].stand;
        told.left_out = cases[i].left_out;
        unit_same(reason_to_replace(*state, &told), cases[i].why,
                  cases[i].says);
    }
}

static void says_by_which_title_it_was_judged(void **state)
{
    static const struct demand_mark mark = {DEMAND_REVIEW, {"reviews", 7}};
    static const struct stand_in stand = {1, REACH_TASK, REACH_TASK, true, 1};
    struct refit_case told = case_of(&architect);
    told.unmet = (struct demand_list){&mark, 1};
    told.stand = &stand;
    told.under = STR_LITERAL("Code review");
    unit_same(reason_to_replace(*state, &told),
              "Asks, under \"Code review\", for reviews of code; a community "
              "architect reviews no code.  Nothing can stand in for it: take "
              "it out.",
              "the title");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(says_why_something_stays),
        UNIT_TEST(says_what_is_adapted),
        UNIT_TEST(says_why_something_is_replaced),
        UNIT_TEST(says_by_which_title_it_was_judged),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
