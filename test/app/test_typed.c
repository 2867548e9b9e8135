#include "app/typed.h"

#include "support/unit.h"

static const struct typed_rule rule = {"the word", 12, false};
static const struct typed_rule needed = {"the word", 12, true};

static void cleans_a_line_or_says_why_not(void **state)
{
    const struct {
        const char *says, *typed;
        const struct typed_rule *rule;
        const char *line; /* NULL: refused */
        const char *why;
    } cases[] = {
        {"a word", "word", &rule, "word", NULL},
        {"white space", "  a \t\r\n b ", &rule, "a b", NULL},
        {"nothing", "  ", &rule, "", NULL},
        {"nothing though needed", "  ", &needed, NULL, "is empty"},
        {"as long as may be", "123456789012", &rule, "123456789012", NULL},
        {"too long", "1234567890123", &rule, NULL, "there is room for 12"},
        {"a control character",
         "a\x01"
         "b",
         &rule, NULL, "control character"},
        {"what nobody sees",
         "a\xE2\x80\xAE"
         "b",
         &rule, NULL, "U+202E"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str line = {0};
        struct fault fault = {0};
        bool is_good = typed_line(*state, str_of(cases[i].typed), cases[i].rule,
                                  &line, &fault);
        UNIT_CLAIM(cases[i].says, is_good == (cases[i].line != NULL));
        if (is_good)
            unit_same(line, cases[i].line, cases[i].says);
        else
            UNIT_CLAIM(cases[i].says,
                       str_find(str_of(fault.message), str_of(cases[i].why))
                           < str_of(fault.message).length);
    }
}

static void keeps_the_lines_of_a_text(void **state)
{
    struct str text;
    struct fault fault = {0};
    assert_true(
        typed_text(*state, str_of(" a\r\nb\rc\n\nd "), &rule, &text, &fault));
    unit_same(text, "a\nb\nc\n\nd", "line ends");
    assert_false(
        typed_text(*state, str_of("1234567890123"), &rule, &text, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    assert_false(typed_text(*state, str_of("a\x1b[0m"), &rule, &text, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
}

static void takes_links_of_the_web_alone(void **state)
{
    const struct typed_rule link = {"the link", 60, false};
    const struct {
        const char *typed;
        bool is_link;
    } cases[] = {
        {"", true},
        {"https://example.org/a", true},
        {" HTTP://example.org ", true},
        {"ftp://example.org/", false},
        {"javascript:alert(1)", false},
        {"example.org", false},
        {"https://a b.example", false},
        {"https://a\xE2\x80\x8D.example", false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str line;
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].typed, typed_link(*state, str_of(cases[i].typed),
                                              &link, &line, &fault)
                                       == cases[i].is_link);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(cleans_a_line_or_says_why_not),
        UNIT_TEST(keeps_the_lines_of_a_text),
        UNIT_TEST(takes_links_of_the_web_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
