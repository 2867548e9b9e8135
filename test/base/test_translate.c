#include "base/translate.h"

#include "support/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void keeps_the_point_of_numbers(void **state)
{
    char number[8];
    (void)state;
    setenv("LC_ALL", "de_DE.UTF-8", 1);
    translate_start();
    snprintf(number, sizeof(number), "%.1f", 0.5);
    assert_string_equal(number, "0.5");
}

static void gives_the_text_itself_where_there_is_no_other(void **state)
{
    (void)state;
    setenv("RUNG_LOCALE_FOLDER", "/no/such/folder", 1);
    translate_start();
    assert_string_equal(bindtextdomain("rung", NULL), "/no/such/folder");
    assert_string_equal(textdomain(NULL), "rung");
    assert_string_equal(_("no text of ours"), "no text of ours");

    setenv("RUNG_LOCALE_FOLDER", "", 1);
    translate_start();
    assert_string_equal(bindtextdomain("rung", NULL), LOCALE_FOLDER);
    unsetenv("RUNG_LOCALE_FOLDER");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(keeps_the_point_of_numbers),
        UNIT_TEST(gives_the_text_itself_where_there_is_no_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
