#include "app/skills.h"
#include "domain/occupation/skill_match.h"
#include "support/unit.h"

static void finds_the_skill_of_a_duty(void **state)
{
    static const struct {
        const char *says, *duty, *skill;
    } cases[] = {
        {"newcomers", "Welcomes and answers new contributors",
         "member-onboarding"},
        {"a budget of events", "Plans events within a budget of 60,000 euros",
         "activity-budget"},
        {"sponsors", "Finds sponsors and keeps them", "sponsor-search"},
        {"in capitals", "FINDS SPONSORS AND KEEPS THEM", "sponsor-search"},
        {"disputes", "Settles disputes between project members",
         "conflict-resolution"},
    };
    struct skill_tree tree;
    struct fault fault = {0};
    if (!app_skills(*state, &tree, &fault))
        fail_msg("%s", fault.message);
    const struct skill_matcher *matcher = skill_matcher_make(*state, &tree);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct skill_match match;
        skill_match(matcher, str_of(cases[i].duty), &match);
        UNIT_CLAIM(cases[i].says, match.answer_count > 0);
        unit_same(tree.skills[match.answers[0].skill].id, cases[i].skill,
                  cases[i].says);
        UNIT_CLAIM(cases[i].says, match.answers[0].like.length > 0);
        for (size_t j = 1; j < match.answer_count; j++)
            UNIT_CLAIM(cases[i].says, match.answers[j - 1].confidence
                                          >= match.answers[j].confidence);
    }
}

static void says_nothing_of_what_it_never_saw(void **state)
{
    static const char *const duties[] = {"", "   ", "\x01", "xqzk"};
    struct skill_tree tree;
    struct fault fault = {0};
    if (!app_skills(*state, &tree, &fault))
        fail_msg("%s", fault.message);
    const struct skill_matcher *matcher = skill_matcher_make(*state, &tree);
    for (size_t i = 0; i < COUNT_OF(duties); i++) {
        struct skill_match match;
        skill_match(matcher, str_of(duties[i]), &match);
        assert_int_equal(match.answer_count, 0);
        assert_true(match.needs_review);
    }
}

/* An example held against itself would always be found. */
static void sees_its_own_examples_as_if_for_the_first_time(void **state)
{
    struct skill_tree tree;
    struct fault fault = {0};
    size_t count = 0, seen = 0, unseen = 0;
    if (!app_skills(*state, &tree, &fault))
        fail_msg("%s", fault.message);
    const struct skill_matcher *matcher = skill_matcher_make(*state, &tree);
    for (size_t s = 0; s < tree.skill_count; s++)
        for (size_t i = 0; i < tree.skills[s].duties.count; i++) {
            struct skill_match match;
            skill_match(matcher, tree.skills[s].duties.at[i], &match);
            seen += match.answer_count && match.answers[0].skill == s;
            skill_match_unseen(matcher, count++, &match);
            unseen += match.answer_count && match.answers[0].skill == s;
        }
    print_message("first answer right: %zu of %zu seen, %zu unseen\n", seen,
                  count, unseen);
    assert_true(seen > count * 95 / 100);
    assert_true(unseen > count / 4 && unseen < count * 9 / 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_the_skill_of_a_duty),
        UNIT_TEST(says_nothing_of_what_it_never_saw),
        UNIT_TEST(sees_its_own_examples_as_if_for_the_first_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
