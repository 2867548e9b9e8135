#include "domain/person/duty.h"

#include "support/unit.h"

static void reads_kinds(void **state)
{
    (void)state;
    const struct {
        const char *says;
        const char *typed;
        bool is_taken;
        enum duty_kind wanted;
    } cases[] = {
        {"the first name", "ongoing", true, DUTY_ONGOING},
        {"the last name", "accomplishment", true, DUTY_ACCOMPLISHMENT},
        {"capitals and space around", " Ongoing ", true, DUTY_ONGOING},
        {"a beginning", "on", false, DUTY_KIND_COUNT},
        {"nothing", "", false, DUTY_KIND_COUNT},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        enum duty_kind kind = DUTY_KIND_COUNT;
        UNIT_CLAIM(cases[i].says, duty_kind_parse(str_of(cases[i].typed), &kind)
                                      == cases[i].is_taken);
        UNIT_CLAIM(cases[i].says, kind == cases[i].wanted);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_kinds),
    };
    return cmocka_run_group_tests_name("duty", tests, NULL, NULL);
}
