#include "domain/occupation/occupation.h"

#include "support/unit.h"

static void finds_occupations_by_code(void **state)
{
    (void)state;
    const struct occupation at[] = {{.code = STR_LITERAL("11-1")},
                                    {.code = STR_LITERAL("11-2")},
                                    {.code = STR_LITERAL("15-1")}};
    const struct occupation_list list = {at, COUNT_OF(at)};
    for (size_t i = 0; i < COUNT_OF(at); i++)
        assert_ptr_equal(occupation_find(list, at[i].code), &at[i]);
    assert_null(occupation_find(list, str_of("11-")));
    assert_null(occupation_find(list, str_of("12-1")));
    assert_null(occupation_find(list, str_of("99")));
    assert_null(occupation_find((struct occupation_list){0}, str_of("11-1")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_occupations_by_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
