#include "solve/calibration.h"

#include "base/str.h"

#include "support/unit.h"

#include <math.h>

/* 2,000 answers with shares from 0 to 1, right as often as their square. */
static struct calibration learnt(struct arena *mem, double wanted)
{
    enum { COUNT = 2000 };
    struct judged_answer *answers = ARENA_ARRAY(mem, struct judged_answer,
                                                COUNT);
    double owed = 0;
    for (int i = 0; i < COUNT; i++) {
        float share = (float)i / COUNT;
        owed += (double)share * share;
        answers[i] = (struct judged_answer){share, owed >= 1};
        owed -= owed >= 1;
    }
    return calibration_make(answers, COUNT, wanted);
}

static void says_how_often_answers_are_right(void **state)
{
    struct calibration made = learnt(*state, 0.9);
    double before = 0;
    for (int i = 0; i <= 100; i++) {
        float share = (float)i / 100;
        double said = calibration_confidence(&made, share);
        assert_true(said >= before);
        assert_true(fabs(said - (double)share * share) < 0.07);
        before = said;
    }
}

static void finds_from_where_on_enough_are_right(void **state)
{
    /* Above s the mean of squares is (1 + s + s * s) / 3: 0.9 at 0.897. */
    struct calibration made = learnt(*state, 0.9);
    assert_true(made.sure_from > 0.88F && made.sure_from < 0.96F);
    struct calibration easy = learnt(*state, 0.3);
    assert_true(easy.sure_from < 0.05F);
    struct calibration never = learnt(*state, 1.1);
    assert_true(never.sure_from > 1);
}

static void says_what_it_is_told_when_it_learnt_nothing(void **state)
{
    (void)state;
    struct calibration made = calibration_make(NULL, 0, 0.9);
    assert_true(calibration_confidence(&made, 0.25F) == 0.25);
    assert_true(made.sure_from > 1);
}

static void pools_what_falls(void **state)
{
    struct judged_answer *answers = ARENA_ARRAY(*state, struct judged_answer,
                                                200);
    for (int i = 0; i < 200; i++) /* the less sure are right more often */
        answers[i] = (struct judged_answer){(float)i / 200,
                                            i % 4 < (i < 100 ? 3 : 1)};
    struct calibration made = calibration_make(answers, 200, 0.9);
    assert_true(fabs(calibration_confidence(&made, 0) - 0.5) < 0.1);
    assert_true(calibration_confidence(&made, 0)
                <= calibration_confidence(&made, 1));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(says_how_often_answers_are_right),
        UNIT_TEST(finds_from_where_on_enough_are_right),
        UNIT_TEST(says_what_it_is_told_when_it_learnt_nothing),
        UNIT_TEST(pools_what_falls),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
