#include "domain/assessment/rating.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_rating_parse(void **state)
{
    (void)state;
    const struct {
        const char *says;
        const char *typed;
        bool is_taken;
        enum rating wanted;
    } cases[] = {
        {"a name", "not-yet", true, RATING_NOT_YET},
        {"a label", "not yet", true, RATING_NOT_YET},
        {"capitals", "Sometimes", true, RATING_SOMETIMES},
        {"space around", " always ", true, RATING_ALWAYS},
        {"the short form", "N/A", true, RATING_NOT_APPLICABLE},
        {"the long form", "not applicable", true, RATING_NOT_APPLICABLE},
        {"nothing", "", false, RATING_COUNT},
        {"a number", "3", false, RATING_COUNT},
        {"a beginning", "some", false, RATING_COUNT},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        enum rating rating = RATING_COUNT;
        print_message("%s\n", cases[i].says);
        assert_int_equal(rating_parse(str_of(cases[i].typed), &rating),
                         cases[i].is_taken);
        assert_int_equal(rating, cases[i].wanted);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rating_parse),
    };
    return cmocka_run_group_tests_name("rating", tests, NULL, NULL);
}
