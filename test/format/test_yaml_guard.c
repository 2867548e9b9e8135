#include "format/yaml_guard.h"

#include "support/unit.h"

#define TAB "a tab stands here; write a space"

static void keeps_hostile_bytes_from_the_library(void **state)
{
    (void)state;
    const struct {
        const char *says;
        struct str bytes;
        const char *why; /* NULL: none */
        size_t at;
    } cases[] = {
        {"nothing", {"", 0}, NULL, 0},
        {"good text", {"a: \xC3\xA9?\n", 7}, NULL, 0},
        {"half a character", {"a: \xC3", 4}, "not UTF-8 text", 3},
        {"NUL", {"a\0b", 3}, "a NUL byte", 1},
        {"a key freed twice", {"? a:\t- b\n", 9}, TAB, 4},
        {"another", {"? \"a\" : \t?\n", 11}, TAB, 8},
        {"a tab before a colon", {"?\n? a:\t:", 8}, TAB, 6},
        {"a tab before a block", {"? a:\t|\n", 7}, TAB, 4},
        {"a tab before a folded block", {"? a:\t >\n", 8}, TAB, 4},
        {"a dash at the end", {"? a:\t-", 6}, TAB, 4},
        {"no such key", {"a?b:\t- b\n", 9}, NULL, 0},
        {"no tab", {"? a:  - b\n", 10}, NULL, 0},
        {"a tab before a word", {"? a:\t-b\n", 8}, NULL, 0},
        {"a tab at the end", {"? a:\t", 5}, NULL, 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        size_t at = 0;
        const char *why = yaml_guard_find(cases[i].bytes, &at);
        unit_same(str_of(why), cases[i].why ? cases[i].why : "", cases[i].says);
        UNIT_CLAIM(cases[i].says, !why || at == cases[i].at);
    }
}

static void ends_with_a_line_feed(void **state)
{
    unit_same(yaml_guard_end(*state, STR_LITERAL("a\\")), "a\\\n", "added");
    unit_same(yaml_guard_end(*state, STR_LITERAL("a\n")), "a\n", "there");
    unit_same(yaml_guard_end(*state, STR_LITERAL("")), "", "nothing");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(keeps_hostile_bytes_from_the_library),
        UNIT_TEST(ends_with_a_line_feed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
