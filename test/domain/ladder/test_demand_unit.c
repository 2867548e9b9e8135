#include "domain/ladder/demand_unit.h"

#include "support/unit.h"

static void takes_the_longest_phrase(void **state)
{
    (void)state;
    struct str text = STR_LITERAL("Follows the code of conduct, writes unit "
                                  "tests");
    struct sentence sentence;
    struct demand_units units;
    assert_true(sentence_next(&text, &sentence));
    demand_units_find(&sentence, &units);
    assert_int_equal(units.count, 5);
    assert_true(demand_unit_is(&units, 2, DEMAND_WORD_TRAP));
    assert_int_equal(units.at[2].first, 2);
    assert_int_equal(units.at[2].last, 4);
    assert_true(demand_unit_is_act(&units, 3));
    assert_true(demand_unit_said(&units, 3)->has_comma);
    assert_false(demand_unit_is_joined(&units, 2));
    assert_true(demand_unit_is_joined(&units, 3));
    assert_true(demand_unit_is(&units, 4, DEMAND_WORD_ALONE));
    assert_true(demand_unit_is_software(&units, 4));
    assert_false(demand_unit_is_software(&units, 5));
    assert_false(demand_unit_is_joined(&units, 4));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_the_longest_phrase),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
