#include "domain/ladder/lens.h"

#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

static const char eng_yaml[] =
    "rung: ladder/1\nladder: eng\ntitle: Engineering\nlevels:\n"
    "  - level: e1\n    title: Engineer 1\n    summary: Does single tasks.\n"
    "  - level: e2\n    title: Engineer 2\n    summary: Carries one project.\n"
    "competencies:\n  - competency: craft\n    title: Craft\n    criteria:\n"
    "      e1:\n        - Writes unit tests for each task.\n"
    "        - Keeps a list of open tasks with a day for each.\n"
    "      e2:\n        - text: Ships production code of one project.\n"
    "          alternatives: [Ships its documents.]\n"
    "          evidence: [commit]\n"
    "        - Juggles seven oranges.\n";

static const char own_yaml[] =
    "rung: ladder/1\nladder: own\ntitle: Community\nlevels:\n"
    "  - level: c1\n    title: One\n    summary: Does single tasks.\n"
    "  - level: c2\n    title: Two\n    summary: Carries one project.\n"
    "competencies:\n"
    "  - competency: checking\n    title: Checking\n    criteria:\n"
    "      c1:\n        - Tries a page with one newcomer before handing it over.\n"
    "  - competency: direction\n    title: Direction\n    criteria:\n"
    "      c1:\n        - Keeps a list of open questions with a day for each.\n"
    "  - competency: contribution\n    title: Contribution\n    criteria:\n"
    "      c2:\n        - text: Publishes the guide of one project.\n"
    "          evidence: [document]\n";

static struct ladder ladder_of(struct arena *mem, const char *yaml)
{
    struct ladder ladder = {0};
    struct problem_list problems;
    struct fault fault = {0};
    UNIT_CLAIM(fault.message,
               ladder_yaml_read(mem, str_of(yaml), &ladder, &problems, &fault));
    assert_int_equal(problems.count, 0);
    return ladder;
}

static struct refit_role role_of(const struct ladder *own)
{
    static struct str checking, contribution;
    checking = STR_LITERAL("checking");
    contribution = STR_LITERAL("contribution");
    return (struct refit_role){.title = STR_LITERAL("community architect"),
                               .own = own,
                               .instead = {[DEMAND_CODE] = {&contribution, 1},
                                           [DEMAND_TEST] = {&checking, 1}}};
}

static void offers_another_way_and_takes_nothing(void **state)
{
    struct ladder ladder = ladder_of(*state, eng_yaml);
    struct ladder own = ladder_of(*state, own_yaml);
    struct refit_role role = role_of(&own);
    struct offer offer = lens_make(*state, &ladder, &role);
    static const struct {
        const char *says, *way, *from;
        enum verdict verdict;
    } wanted[] = {
        {"tests have a stand-in",
         "In open source work: tries a page with one newcomer before handing "
         "it over.",
         "own: checking.c1.1", VERDICT_EXTEND},
        {"what means the same is near",
         "In open source work: keeps a list of open questions with a day for "
         "each.",
         "own: direction.c1.1", VERDICT_EXTEND},
        {"code has a stand-in at its reach",
         "In open source work: publishes the guide of one project.",
         "own: contribution.c2.1", VERDICT_EXTEND},
        {"what nothing comes near to is kept", NULL, "", VERDICT_KEEP},
    };
    for (size_t i = 0; i < COUNT_OF(wanted); i++) {
        const struct offer_row *row = &offer.rows[i];
        const struct criterion *old = &ladder.criteria[i];
        const struct str_list *ways = &row->offered.alternatives;
        UNIT_CLAIM(wanted[i].says, row->verdict == wanted[i].verdict);
        UNIT_CLAIM(wanted[i].says, str_same(row->offered.text, old->text));
        UNIT_CLAIM(wanted[i].says, str_is(row->from, wanted[i].from));
        UNIT_CLAIM(wanted[i].says, row->why.length > 0);
        UNIT_CLAIM(wanted[i].says,
                   ways->count
                       == old->alternatives.count + (wanted[i].way != NULL));
        if (wanted[i].way)
            unit_same(ways->at[ways->count - 1], wanted[i].way, wanted[i].says);
    }
    const struct criterion *code = &offer.rows[2].offered;
    unit_same(code->alternatives.at[0], "Ships its documents.", "the old way");
    assert_int_equal(code->evidence.count, 2);
    assert_int_equal(offer.counts[VERDICT_EXTEND], 3);
    assert_int_equal(offer.counts[VERDICT_KEEP], 1);
}

static void stands_in_for_nothing_the_role_does(void **state)
{
    struct ladder ladder = ladder_of(*state, eng_yaml);
    struct ladder own = ladder_of(*state, own_yaml);
    struct refit_role role = role_of(&own);
    role.does = DEMANDS_ALL;
    struct offer offer = lens_make(*state, &ladder, &role);
    assert_int_equal(offer.rows[0].verdict, VERDICT_KEEP);
    assert_int_equal(offer.rows[1].verdict, VERDICT_EXTEND);
    assert_int_equal(offer.rows[0].demands.count, 0);
}

static void takes_a_ladder_without_criteria(void **state)
{
    struct ladder ladder = ladder_of(*state, eng_yaml);
    struct ladder own = ladder_of(*state, own_yaml);
    struct refit_role role = role_of(&own);
    ladder.criterion_count = 0;
    struct offer offer = lens_make(*state, &ladder, &role);
    assert_int_equal(offer.counts[VERDICT_KEEP], 0);
    assert_int_equal(offer.counts[VERDICT_EXTEND], 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(offers_another_way_and_takes_nothing),
        UNIT_TEST(stands_in_for_nothing_the_role_does),
        UNIT_TEST(takes_a_ladder_without_criteria),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
