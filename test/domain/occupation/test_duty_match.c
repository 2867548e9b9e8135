#include "domain/occupation/duty_match.h"

#include "support/onet.h"
#include "support/unit.h"

static void check_step(const struct duty_step *step,
                       struct work_activity_list activities, const char *id,
                       const char *says)
{
    UNIT_CLAIM(says, step->answer_count > 0);
    UNIT_CLAIM(says, step->answers[0].share > 0 && step->answers[0].share <= 1);
    unit_same(activities.at[step->answers[0].activity].id, id, says);
}

static void matches_duties(void **state)
{
    static const struct {
        const char *says, *duty, *general, *intermediate, *detailed;
        const char *nearest; /* the code of who has the nearest task */
    } cases[] = {
        {"a task of the standard", "Mend torn nets.", "4.A.2", "4.A.2.a",
         "4.A.2.a.1", "30-3011.00"},
        {"other words around it", "Open the gates of locks for boats", "4.A.1",
         "4.A.1.b", "4.A.1.b.2", "10-1012.00"},
        {"the name of an activity", "Draws charts", "4.A.2", "4.A.2.b",
         "4.A.2.b.1", "20-2011.00"},
    };
    struct arena *mem = *state;
    struct occupation_standard standard = onet_invented_read(mem);
    const struct work_activities *activities = &standard.activities;
    const struct duty_matcher *matcher = duty_matcher_make(mem, &standard);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct duty_match match;
        duty_match(matcher, str_of(cases[i].duty), &match);
        check_step(&match.general, activities->general, cases[i].general,
                   cases[i].says);
        check_step(&match.intermediate, activities->intermediate,
                   cases[i].intermediate, cases[i].says);
        check_step(&match.detailed, activities->detailed, cases[i].detailed,
                   cases[i].says);
        UNIT_CLAIM(cases[i].says, match.nearest_count > 0);
        const struct duty_nearest *near = &match.nearest[0];
        const struct occupation *who =
            &standard.occupations.at[near->occupation];
        unit_same(who->code, cases[i].nearest, cases[i].says);
        UNIT_CLAIM(cases[i].says, near->task < who->tasks.count);
        UNIT_CLAIM(cases[i].says, near->likeness > 0.2);
    }
}

static void says_when_no_word_is_known(void **state)
{
    struct arena *mem = *state;
    struct occupation_standard standard = onet_invented_read(mem);
    const struct duty_matcher *matcher = duty_matcher_make(mem, &standard);
    struct duty_match match;
    duty_match(matcher, str_of("\u6e2f\u6e7e"), &match);
    assert_int_equal(match.general.answer_count, 0);
    assert_int_equal(match.detailed.answer_count, 0);
    assert_int_equal(match.nearest_count, 0);
    assert_true(match.general.needs_review);
}

static void makes_none_without_activities(void **state)
{
    struct occupation_standard standard = onet_invented_read(*state);
    standard.activities = (struct work_activities){.general = {0}};
    assert_null(duty_matcher_make(*state, &standard));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(matches_duties),
        UNIT_TEST(says_when_no_word_is_known),
        UNIT_TEST(makes_none_without_activities),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
