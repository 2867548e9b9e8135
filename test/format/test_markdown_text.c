#include "format/markdown_text.h"

#include "support/unit.h"

static void writes_text_as_it_is(void **state)
{
    static const struct {
        const char *says, *text, *written;
    } cases[] = {
        {"words", "Ties knots.", "Ties knots."},
        {"white space", "  a \n\t b  ", "a b"},
        {"emphasis", "*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"},
        {"a link", "[a](b)", "\\[a\\](b)"},
        {"an element", "<b>&amp;", "\\<b\\>\\&amp;"},
        {"the edge of a cell", "a|b", "a\\|b"},
        {"a backslash", "a\\b", "a\\\\b"},
        {"a heading", "# a # b#", "\\# a \\# b#"},
        {"an item", "- a - b", "\\- a - b"},
        {"a number of a list", "12. a 3. b", "12\\. a 3. b"},
        {"a number", "1.5 days", "1\\.5 days"},
        {"a line below a heading", "=", "\\="},
        {"nothing", " \n", ""},
        {"other scripts", "\xD7\xA9\xD7\x9C", "\xD7\xA9\xD7\x9C"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        text_open(*state, 4096, &out);
        markdown_text_add(&out, str_of(cases[i].text));
        unit_same(text_str(&out), cases[i].written, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(writes_text_as_it_is)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
