#include "domain/role/occupation_scheme.h"

#include "support/unit.h"

static void has_a_name_for_each_scheme(void **state)
{
    (void)state;
    unit_same(str_of(occupation_scheme_names[SCHEME_ONET]), "onet", "O*NET");
    unit_same(str_of(occupation_scheme_titles[SCHEME_ISCO]), "ISCO-08", "ISCO");
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(has_a_name_for_each_scheme)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
