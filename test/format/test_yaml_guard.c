#include "format/yaml_guard.h"

#include "base/text.h"
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

static void keeps_lines_of_values_in_bounds(void **state)
{
    static const struct {
        const char *says, *piece;
        size_t count;
        const char *why;
    } cases[] = {
        {"as many values as there may be", "a,", YAML_SIGNS_MOST, ""},
        {"more", "a,", YAML_SIGNS_MOST + 1, "too many values in one line"},
        {"lists in each other", "[", YAML_SIGNS_MOST + 1,
         "too many values in one line"},
        {"maps in each other", "{", YAML_SIGNS_MOST + 1,
         "too many values in one line"},
        {"in many lines", "a,\n", 2 * YAML_SIGNS_MOST, ""},
        {"words", "a b ", 2 * YAML_SIGNS_MOST, ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text bytes;
        size_t at = 0;
        text_open(*state, 1 << 20, &bytes);
        for (size_t k = 0; k < cases[i].count; k++)
            text_add(&bytes, "%s", cases[i].piece);
        unit_same(str_of(yaml_guard_find(text_str(&bytes), &at)), cases[i].why,
                  cases[i].says);
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
        UNIT_TEST(keeps_lines_of_values_in_bounds),
        UNIT_TEST(ends_with_a_line_feed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
