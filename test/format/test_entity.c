#include "format/entity.h"

#include "support/unit.h"

static void says_what_a_name_stands_for(void **state)
{
    const struct {
        const char *says, *entity, *wanted;
    } cases[] = {
        {"a name", "&amp;", "&"},
        {"a letter", "&auml;", "ä"},
        {"a name HTML has not", "&apos;", "'"},
        {"a name nobody has", "&levels;", "&levels;"},
        {"a number", "&#228;", "ä"},
        {"a number of sixteen", "&#xE4;", "ä"},
        {"a large letter for it", "&#X1F600;", "😀"},
        {"the last there is", "&#x10FFFF;", "\xF4\x8F\xBF\xBF"},
        {"one more", "&#x110000;", "&#x110000;"},
        {"a very large one", "&#99999999999999999999;",
         "&#99999999999999999999;"},
        {"half a character", "&#xD83D;", "&#xD83D;"},
        {"NUL", "&#0;", "&#0;"},
        {"a digit of the other kind", "&#1A;", "&#1A;"},
        {"no digits", "&#;", "&#;"},
        {"no name", "amp", "amp"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(entity_text(*state, str_of(cases[i].entity)), cases[i].wanted,
                  cases[i].says);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(says_what_a_name_stands_for)};
    return cmocka_run_group_tests_name("entity", tests, NULL, NULL);
}
