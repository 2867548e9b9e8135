/* What is given to a form: text, or what nobody could mend in one. */
#include "web/given.h"

#include "base/list.h"
#include "support/unit.h"

static void tells_text_from_the_rest(void **state)
{
    const struct {
        const char *says;
        struct str bytes;
        bool is_text, is_whole;
    } cases[] = {
        {"a table", STR_LITERAL("name,email\r\nAda,\tada@x\n"), true, true},
        {"nothing", STR_LITERAL(""), true, true},
        {"another encoding", STR_LITERAL("Jos\xE9"), true, false},
        {"UTF-16", STR_LITERAL("\xFF\xFEn\0"), true, false},
        {"a picture", STR_LITERAL("\x89PNG\r\n\x1A\n"), false, false},
        {"a spreadsheet's file", STR_LITERAL("PK\x03\x04"), false, false},
        {"a PDF", STR_LITERAL("%PDF-1.7\n"), false, false},
        {"NUL", STR_LITERAL("name\0email"), false, false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        UNIT_CLAIM(cases[i].says,
                   given_is_text(cases[i].bytes) == cases[i].is_text);
        bool is_whole = str_same(given_for_form(cases[i].bytes),
                                 cases[i].bytes);
        UNIT_CLAIM(cases[i].says, is_whole == cases[i].is_whole);
    }
}

static void tells_sizes(void **state)
{
    const struct {
        size_t bytes;
        const char *told;
    } cases[] = {
        {1, "1 byte"},         {50, "50 bytes"},
        {1024, "1 kB"},        {1024 * 1024 - 1, "1023 kB"},
        {1024 * 1024, "1 MB"}, {16 * 1024 * 1024, "16 MB"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(given_size_told(*state, cases[i].bytes), cases[i].told,
                  cases[i].told);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_text_from_the_rest),
        UNIT_TEST(tells_sizes),
    };
    return cmocka_run_group_tests_name("given", tests, NULL, NULL);
}
