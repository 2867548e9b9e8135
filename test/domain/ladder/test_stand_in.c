#include "domain/ladder/stand_in.h"

#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

#define LEVELS                                                                 \
    "levels:\n"                                                                \
    "  - level: l1\n    summary: Does single tasks.\n"                         \
    "  - level: l2\n    summary: Carries one project.\n"                       \
    "  - level: l3\n    summary: Leads the work of several teams.\n"           \
    "competencies:\n"

static const char own_yaml[] =
    "rung: ladder/1\nladder: own\ntitle: Own\n" LEVELS
    "  - competency: contribution\n    title: Contribution\n    criteria:\n"
    "      l1:\n        - Writes a page that is taken in.\n"
    "      l2:\n        - Publishes the guide of one project.\n"
    "  - competency: review\n    title: Review\n    criteria:\n"
    "      l2:\n        - Reviews pages and plans of one project.\n"
    "      l3:\n        - Reviews the plans of several projects.\n";

static const char eng_yaml[] =
    "rung: ladder/1\nladder: eng\ntitle: Eng\n" LEVELS
    "  - competency: code\n    title: Code\n    criteria:\n"
    "      l1:\n        - Writes code.\n        - Writes more code.\n"
    "      l2:\n        - Writes code of one project.\n"
    "        - Reviews code of one project.\n"
    "      l3:\n        - Writes code of several teams.\n";

static struct ladder ladder_of(struct arena *mem, const char *yaml)
{
    struct ladder ladder = {0};
    struct problem_list problems;
    struct fault fault = {0};
    assert_true(
        ladder_yaml_read(mem, str_of(yaml), &ladder, &problems, &fault));
    assert_int_equal(problems.count, 0);
    return ladder;
}

struct office {
    struct ladder eng, own;
    struct refit_role role;
};

static struct office office_of(struct arena *mem)
{
    static struct str contribution, review;
    contribution = STR_LITERAL("contribution");
    review = STR_LITERAL("review");
    return (struct office){
        .eng = ladder_of(mem, eng_yaml),
        .own = ladder_of(mem, own_yaml),
        .role = {.instead = {[DEMAND_CODE] = {&contribution, 1},
                             [DEMAND_REVIEW] = {&review, 1}}}};
}

#define CODE (1U << DEMAND_CODE)
#define REVIEW (1U << DEMAND_REVIEW)

static void finds_the_nearest_that_is_left(void **state)
{
    static const struct {
        const char *says;
        struct stand_in_wish wishes[5];
        const char *keys[5]; /* "" : none; NULL: not asked */
    } cases[] = {
        {"the competency that stands in, at the same reach",
         {{0},
          {0},
          {.is_wanted = true, .unmet = CODE},
          {.is_wanted = true, .unmet = REVIEW, .chief = DEMAND_REVIEW},
          {0}},
         {NULL, NULL, "contribution.l2.1", "review.l2.1", NULL}},
        {"each once; then a step further",
         {{.is_wanted = true, .unmet = CODE},
          {.is_wanted = true, .unmet = CODE},
          {0},
          {0},
          {0}},
         {"contribution.l1.1", "contribution.l2.1", NULL, NULL, NULL}},
        {"none is left",
         {{.is_wanted = true, .unmet = CODE},
          {.is_wanted = true, .unmet = CODE},
          {.is_wanted = true, .unmet = CODE},
          {.is_wanted = true, .unmet = REVIEW, .chief = DEMAND_REVIEW},
          {.is_wanted = true, .unmet = CODE}},
         {"contribution.l1.1", "", "contribution.l2.1", "review.l2.1",
          "review.l3.1"}},
        {"of what stays in part, no other reach",
         {{.is_wanted = true, .unmet = CODE},
          {.is_wanted = true, .is_partial = true, .unmet = CODE},
          {0},
          {0},
          {0}},
         {"contribution.l1.1", "", NULL, NULL, NULL}},
        {"nothing far in meaning",
         {{0}, {0}, {0}, {0}, {.is_wanted = true, .least = 0.99}},
         {NULL, NULL, NULL, NULL, ""}},
    };
    struct office office = office_of(*state);
    office.role.own = &office.own;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct stand_in *found = stand_ins_make(
            *state, &office.eng, &office.role, cases[i].wishes);
        for (size_t j = 0; j < COUNT_OF(cases[i].keys); j++) {
            size_t own = found[j].own_index;
            if (cases[i].keys[j])
                unit_same(own < office.own.criterion_count
                              ? office.own.criteria[own].key
                              : (struct str){0},
                          cases[i].keys[j], cases[i].says);
        }
    }
}

static void says_how_far_and_who_has_it(void **state)
{
    struct office office = office_of(*state);
    office.role.own = &office.own;
    const struct stand_in_wish wishes[5] = {{.is_wanted = true, .unmet = CODE},
                                            {.is_wanted = true, .unmet = CODE},
                                            {.is_wanted = true, .unmet = CODE},
                                            {.is_wanted = true, .unmet = CODE},
                                            {.is_wanted = true, .unmet = CODE}};
    const struct stand_in *found = stand_ins_make(*state, &office.eng,
                                                  &office.role, wishes);
    assert_int_equal(found[0].wanted, REACH_TASK);
    assert_int_equal(found[0].reach, REACH_TASK);
    assert_true(found[0].is_exact);
    assert_int_equal(found[1].own_index, office.own.criterion_count);
    assert_int_equal(found[1].taken_index, 0);
    assert_int_equal(found[4].reach, REACH_SEVERAL);
}

static void takes_nothing_that_is_asked_already(void **state)
{
    struct office office = office_of(*state);
    office.role.own = &office.own;
    office.eng.criteria[0].text = STR_LITERAL("Writes a page that is taken "
                                              "in.");
    const struct stand_in_wish wishes[5] = {
        {0}, {.is_wanted = true, .unmet = CODE}, {0}, {0}, {0}};
    const struct stand_in *found = stand_ins_make(*state, &office.eng,
                                                  &office.role, wishes);
    assert_true(found[1].own_index < office.own.criterion_count);
    unit_same(office.own.criteria[found[1].own_index].key, "contribution.l2.1",
              "a step further, as the nearest is asked already");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_the_nearest_that_is_left),
        UNIT_TEST(says_how_far_and_who_has_it),
        UNIT_TEST(takes_nothing_that_is_asked_already),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
