#include "app/check_wording.h"

#include "support/unit.h"

static void looks_a_file_over(void **state)
{
    const char *folder = unit_folder(*state);
    const char *name = unit_file(
        *state, folder, "a.yaml",
        STR_LITERAL("rung: ladder/1\nladder: a\ntitle: A\nlevels:\n"
                    "  - level: one\n    title: One\ncompetencies:\n"
                    "  - competency: c\n    title: C\n    criteria:\n"
                    "      one:\n        - Plans a day\n"
                    "        - Has excellent plans\n"));
    struct ladder_file file = {.file_name = name};
    struct wording_check check;
    struct fault fault;
    assert_true(app_ladder_read(*state, 10000, &file, &fault));
    assert_true(app_wording_check(*state, &file, &check, &fault));
    assert_int_equal(check.findings.count, 1);
    assert_int_equal(check.findings.at[0].kind, STRICT_VAGUE);
    assert_int_equal(check.places[0].line, 13);
    assert_int_equal(check.places[0].column, 15);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(looks_a_file_over)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
