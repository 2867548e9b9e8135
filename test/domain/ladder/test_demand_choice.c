#include "domain/ladder/demand_choice.h"

#include "support/unit.h"

/* How many marks are left when all that is software was marked. */
static size_t left_of(const char *text)
{
    struct str rest = str_of(text);
    struct sentence sentence;
    struct demand_units units;
    assert_true(sentence_next(&rest, &sentence));
    demand_units_find(&sentence, &units);
    for (size_t i = 0; i < units.count; i++)
        units.at[i].is_marked = demand_unit_is_software(&units, i);
    demand_choices_drop(&units);
    size_t left = 0;
    for (size_t i = 0; i < units.count; i++)
        left += units.at[i].is_marked;
    return left;
}

static void drops_what_one_may_choose(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t left;
    } cases[] = {
        {"code", 1},
        {"code and documentation", 1},
        {"code or documentation", 0},
        {"documentation or code", 0},
        {"talks, papers or code", 0},
        {"code or libraries", 2},
        {"code, for one team or the other, and in the end a talk", 1},
        {"knowledge, such as talks, code or papers", 0},
        {"knowledge (e.g. talks, code) and code", 1},
        {"knowledge, such as code and libraries", 2},
        {"knowledge, such as code, libraries, and compilers", 3},
        {"knowledge, such as code and/or libraries", 2},
        {"documentation such as code", 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].text, left_of(cases[i].text) == cases[i].left);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(drops_what_one_may_choose),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
