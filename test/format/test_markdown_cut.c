#include "format/markdown_cut.h"

#include "base/text.h"
#include "support/unit.h"

/* What is left, with "_" for white space, then each cut behind "|". */
static struct str told(struct arena *mem, struct str text)
{
    struct text out;
    struct str left;
    struct markdown_cut_list cuts = markdown_cut(mem, text, &left);
    text_open(mem, 4096, &out);
    for (size_t i = 0; i < left.length; i++)
        text_add_char(&out, (char)(left.at[i] == ' ' ? '_' : left.at[i]));
    for (size_t i = 0; i < cuts.count; i++)
        text_add(&out, "|%.*s",
                 STR(str_part(text, cuts.at[i].begin,
                              cuts.at[i].end - cuts.at[i].begin)));
    assert_int_equal(left.length, text.length);
    return text_str(&out);
}

static void cuts_out_elements(void **state)
{
    const struct {
        const char *says, *text, *wanted;
    } cases[] = {
        {"nothing", "", ""},
        {"none", "a\n<div>\n</div>", "a\n<div>\n</div>"},
        {"a table", "a\n<table><tr>\n\n</table>\nb",
         "a\n<!--.-->___\n\n________\nb|<table><tr>\n\n</table>"},
        {"the rest of its line, too", "<ul></ul> a\nb",
         "<!--.-->___\nb|<ul></ul> a"},
        {"one within another", "<UL><li><ul></ul>\n</UL>",
         "<!--.-->_________\n_____|<UL><li><ul></ul>\n</UL>"},
        {"two of them", "<ol></ol>\n<dl></dl>",
         "<!--.-->_\n<!--.-->_|<ol></ol>|<dl></dl>"},
        {"further in", "  <ol></ol>", "__<!--.-->_|<ol></ol>"},
        {"behind words it is none", "a <ol></ol>", "a_<ol></ol>"},
        {"never closed", "<table>\na", "<table>\na"},
        {"a longer name", "<tables></tables>", "<tables></tables>"},
        {"in code", "```\n<ol></ol>\n~~~\n```", "```\n<ol></ol>\n~~~\n```"},
        {"behind code", "~~~\n~~~~\n<ol></ol>",
         "~~~\n~~~~\n<!--.-->_|<ol></ol>"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(told(*state, str_of(cases[i].text)), cases[i].wanted,
                  cases[i].says);
}

static void says_how_far_cuts_reach(void **state)
{
    struct str left;
    struct markdown_cut_list cuts = markdown_cut(
        *state, STR_LITERAL("a\n<ol>\n</ol>\n<ul></ul>"), &left);
    assert_int_equal(markdown_cut_reach(&cuts, 0, 2), 2);
    assert_int_equal(markdown_cut_reach(&cuts, 0, 3), 12);
    assert_int_equal(markdown_cut_reach(&cuts, 2, 6), 12);
    assert_int_equal(markdown_cut_reach(&cuts, 3, 6), 6);
    assert_int_equal(markdown_cut_reach(&cuts, 2, 14), 22);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(cuts_out_elements),
        UNIT_TEST(says_how_far_cuts_reach),
    };
    return cmocka_run_group_tests_name("markdown cut", tests, NULL, NULL);
}
