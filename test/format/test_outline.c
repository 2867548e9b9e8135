#include "format/outline.h"

#include "support/outline_told.h"
#include "support/unit.h"

static void cuts_plain_text_into_blocks(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says, *text, *wanted;
    } cases[] = {
        {"nothing", "", ""},
        {"white space alone", " \n\t\n\xC2\xA0", ""},
        {"a paragraph", "Owns a service", "7 p Owns a service\n"},
        {"white space is one space", " Owns \t a\xC2\xA0service ",
         "7 p Owns a service\n"},
        {"a line is a paragraph", "Owns a service\nReviews",
         "7 p Owns a service\n8 p Reviews\n"},
        {"lines of all ends", "a\rb\r\nc\nd", "7 p a\n8 p b\n9 p c\n10 p d\n"},
        {"empty lines say nothing", "\na\n\n\nb", "8 p a\n11 p b\n"},
        {"hyphens", "- a\n- b", "7 i1 a\n8 i1 b\n"},
        {"stars and pluses", "* a\n+ b", "7 i1 a\n8 i1 b\n"},
        {"dashes", "– a\n— b", "7 i1 a\n8 i1 b\n"},
        {"bullets", "• a\n•b\n◦ c\n▪\tc", "7 i1 a\n8 i1 b\n9 i1 c\n10 i1 c\n"},
        {"numbers", "1. a\n2) b\n100. c", "7 i1 a\n8 i1 b\n9 i1 c\n"},
        {"a year is no number of an item", "2019. A year",
         "7 p 2019. A year\n"},
        {"a number alone", "12", "7 p 12\n"},
        {"a sign without a space is a word", "-a\n*a\n1.5\n--",
         "7 p -a\n8 p *a\n9 p 1.5\n10 p --\n"},
        {"signs of other scripts and ticks", "・ a\n・b\n＊ c\n✓ d\n◆e",
         "7 i1 a\n8 i1 b\n9 i1 c\n10 i1 d\n11 i1 e\n"},
        {"a sign alone is a word", "-\n- \n•", "7 p -\n8 p -\n9 p •\n"},
        {"items within items", "- a\n  - b\n    - c\n  - d\n- e",
         "7 i1 a\n8 i2 b\n9 i3 c\n10 i2 d\n11 i1 e\n"},
        {"items within items by tabs", "* a\n\t* b\n* c",
         "7 i1 a\n8 i2 b\n9 i1 c\n"},
        {"items that all stand further in", "  - a\n  - b", "7 i1 a\n8 i1 b\n"},
        {"an item goes on", "- a\n  b\n   c\n- d", "7 i1 a b c\n10 i1 d\n"},
        {"a line at the edge ends the list", "- a\nb\n - c",
         "7 i1 a\n8 p b\n9 i1 c\n"},
        {"a paragraph of an item", "- a\n\n  b\n  c",
         "7 i1 a\n9 p1 b\n10 p1 c\n"},
        {"an empty line within a list", "- a\n\n- b", "7 i1 a\n9 i1 b\n"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        text_open(mem, 4096, &out);
        struct outline outline = outline_of_lines(mem, str_of(cases[i].text),
                                                  7);
        outline_told(&outline, &out);
        unit_same(text_str(&out), cases[i].wanted, cases[i].says);
    }
}

static void keeps_items_within_bounds(void **state)
{
    struct arena *mem = *state;
    struct text in;
    text_open(mem, 4096, &in);
    for (int depth = 0; depth < 40; depth++)
        text_add(&in, "%*s- a\n", depth, "");
    struct outline outline = outline_of_lines(mem, text_str(&in), 1);
    assert_int_equal(outline.count, 40);
    assert_int_equal(outline.at[7].depth, 8);
    assert_int_equal(outline.at[39].depth, 8);
}

static void gives_a_part(void **state)
{
    struct outline whole = outline_of_lines(*state, STR_LITERAL("a\nb\nc"), 1);
    struct outline part = outline_part(&whole, 1, 2);
    assert_int_equal(part.count, 1);
    unit_same(part.at[0].text, "b", "the second of three");
    assert_int_equal(outline_part(&whole, 3, 3).count, 0);
    struct outline none = {0};
    assert_int_equal(outline_part(&none, 0, 0).count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(cuts_plain_text_into_blocks),
        UNIT_TEST(keeps_items_within_bounds),
        UNIT_TEST(gives_a_part),
    };
    return cmocka_run_group_tests_name("outline", tests, NULL, NULL);
}
