#include "format/markdown_wide.h"

#include "base/text.h"
#include "support/unit.h"

#include <string.h>

static void widens_lines_below_titles(void **state)
{
    const struct {
        const char *says, *text, *wanted;
    } cases[] = {
        {"nothing", "", ""},
        {"no table", "a\n--\n- b", "a\n--\n- b"},
        {"three hyphens are enough", "|a|\n|---|", "|a|\n|---|"},
        {"one hyphen", "|a|\n|-|\n", "|a|\n|---|\n"},
        {"two, and colons", "a|b|c\n:-|--:|:-:", "a|b|c\n:---|---:|:---:"},
        {"spaces", "| a | b |\r\n| - | -- |\r\n",
         "| a | b |\r\n| --- | --- |\r\n"},
        {"in a quote", "> |a|\n> |-|", "> |a|\n> |---|"},
        {"a bar that is none", "|a\\|b|\n|-|", "|a\\|b|\n|---|"},
        {"another number of cells", "|a|b|\n|-|", "|a|b|\n|-|"},
        {"a row of the table", "|a|\n|---|\n|-|", "|a|\n|---|\n|-|"},
        {"the next table", "|a|\n|-|\n\n|b|\n|-|", "|a|\n|---|\n\n|b|\n|---|"},
        {"no bar", "a\n-", "a\n-"},
        {"cells beyond the titles", "|a|\n|---|\n|b|c|",
         "|a| |\n|---|---|\n|b|c|"},
        {"the same without bars at the ends, and a short line",
         "a|b\r\n-|-\r\nc|d|e|f\n",
         "a|b| | |\r\n---|---|---|---|\r\nc|d|e|f\n"},
        {"beyond them only a bar", "|a|\n|---|\n|b| |\n",
         "|a|\n|---|\n|b| |\n"},
        {"a bar that is none, beyond them", "|a|\n|---|\n|b\\||\n",
         "|a|\n|---|\n|b\\||\n"},
        {"cells below the table", "|a|\n|---|\n\n|b|c|", "|a|\n|---|\n\n|b|c|"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct markdown_wide wide;
        markdown_widen(*state, str_of(cases[i].text), &wide);
        unit_same(wide.bytes, cases[i].wanted, cases[i].says);
    }
}

static void says_where_bytes_stood(void **state)
{
    struct str text = STR_LITERAL("|a|b|\n|-|--|\n|c|d|e|");
    struct markdown_wide wide;
    markdown_widen(*state, text, &wide);
    for (const char *c = "abcde"; *c; c++) {
        struct str word = {c, 1};
        assert_int_equal(
            markdown_wide_offset(&wide, str_find(wide.bytes, word)),
            str_find(text, word));
    }
    assert_int_equal(markdown_wide_offset(&wide, wide.bytes.length),
                     text.length);
}

static void puts_in_few_titles(void **state)
{
    struct text text;
    struct markdown_wide wide;
    text_open(*state, 1000, &text);
    text_add(&text, "|a|\n|---|\n");
    for (size_t i = 0; i < 2 * MARKDOWN_BEYOND_MOST; i++)
        text_add(&text, "|b");
    markdown_widen(*state, text_str(&text), &wide);
    assert_int_equal(wide.bytes.length - text.length,
                     MARKDOWN_BEYOND_MOST * strlen(" |---|"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(widens_lines_below_titles),
        UNIT_TEST(says_where_bytes_stood),
        UNIT_TEST(puts_in_few_titles),
    };
    return cmocka_run_group_tests_name("markdown wide", tests, NULL, NULL);
}
