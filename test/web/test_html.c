#include "web/html.h"

#include "support/unit.h"

#include <math.h>

static void escapes_text(void **state)
{
    const struct {
        const char *says;
        struct str text;
        const char *wanted;
    } cases[] = {
        {"nothing", {0}, ""},
        {"plain", STR_LITERAL("Ada L. (1815)"), "Ada L. (1815)"},
        {"what means something to HTML", STR_LITERAL("<a b=\"c\" d='e'>&amp;"),
         "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;amp;"},
        {"at both ends", STR_LITERAL("<>"), "&lt;&gt;"},
        {"letters of other scripts", STR_LITERAL("Zoë 李 👩"), "Zoë 李 👩"},
        {"white space", STR_LITERAL("a\tb\nc"), "a\tb\nc"},
        {"a carriage return", STR_LITERAL("a\r\nb"), "a&#13;\nb"},
        {"NUL", STR_LITERAL("a\0b"),
         "a\xEF\xBF\xBD"
         "b"},
        {"control characters", STR_LITERAL("\x01\x1B\x7F"),
         "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"later control characters",
         STR_LITERAL("a\xC2\x85"
                     "b"),
         "a\xEF\xBF\xBD"
         "b"},
        {"half a character", STR_LITERAL("a\xC3"), "a\xEF\xBF\xBD"},
        {"an overlong <",
         STR_LITERAL("\xC0\xBC"
                     "b"),
         "\xEF\xBF\xBD\xEF\xBF\xBD"
         "b"},
        {"a surrogate", STR_LITERAL("\xED\xA0\x80"),
         "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"an escape behind half a character", STR_LITERAL("\xE2<"),
         "\xEF\xBF\xBD&lt;"},
        {"U+FFFD itself", STR_LITERAL("\xEF\xBF\xBD"), "\xEF\xBF\xBD"},
        {"line ends of Unicode and marks of direction",
         STR_LITERAL("\u2028\u200E\u200F"), "\u2028\u200E\u200F"},
        {"what turns the direction",
         STR_LITERAL("a\u202Egpj.\u2066b\u2069c\u202C"), "agpj.bc"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        text_open(*state, 1000, &out);
        html_put(&out, cases[i].text);
        unit_same(text_str(&out), cases[i].wanted, cases[i].says);
        text_reset(&out);
        html_put_value(&out, cases[i].text);
        unit_same(text_str(&out), cases[i].wanted, cases[i].says);
    }
}

static void keeps_addresses_harmless(void **state)
{
    static const struct {
        const char *says;
        const char *address;
        const char *wanted;
    } cases[] = {
        {"a path", "/people/ada?x=1&y", "/people/ada?x=1&amp;y"},
        {"a place in the page", "#top", "#top"},
        {"a query", "?q=a", "?q=a"},
        {"http", "http://a.example/", "http://a.example/"},
        {"https in capitals", "HTTPS://a.example/", "HTTPS://a.example/"},
        {"mail", "mailto:ada@example.org", "mailto:ada@example.org"},
        {"a quote", "/\"onclick=", "/&quot;onclick="},
        {"nothing", "", "#"},
        {"a name alone", "people", "#"},
        {"javascript", "javascript:alert(1)", "#"},
        {"in capitals", "JaVaScRiPt:alert(1)", "#"},
        {"with a tab", "java\tscript:alert(1)", "#"},
        {"behind a space", " javascript:alert(1)", "#"},
        {"behind a control character", "\x01javascript:alert(1)", "#"},
        {"data", "data:text/html,x", "#"},
        {"vbscript", "vbscript:x", "#"},
        {"almost http", "httpx://a", "#"},
        {"a colon alone", ":", "#"},
        {"an entity", "&#x6a;avascript:x", "#"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        text_open(*state, 1000, &out);
        html_put_address(&out, cases[i].address);
        unit_same(text_str(&out), cases[i].wanted, cases[i].says);
        text_reset(&out);
        html_put_address(&out, str_of(cases[i].address));
        unit_same(text_str(&out), cases[i].wanted, cases[i].says);
    }
}

static void encodes_pieces_of_addresses(void **state)
{
    struct text out;
    text_open(*state, 1000, &out);
    html_put_address_part(&out, STR_LITERAL("aZ09-._~ /?#&=%+:<\"'\0ä"));
    html_put_address_part(&out, "-b-");
    html_put_address_part(&out, -12);
    html_put_address_part(&out, (size_t)34);
    unit_same(text_str(&out),
              "aZ09-._~%20%2F%3F%23%26%3D%25%2B%3A%3C%22%27%00%C3%A4-b--1234",
              "all of them");
}

static void writes_numbers(void **state)
{
    struct text out;
    text_open(*state, 1000, &out);
    html_put(&out, 0);
    text_add_char(&out, ' ');
    html_put(&out, INT64_MIN);
    text_add_char(&out, ' ');
    html_put(&out, INT64_MAX);
    text_add_char(&out, ' ');
    html_put(&out, SIZE_MAX);
    text_add_char(&out, ' ');
    html_put(&out, -7L);
    text_add_char(&out, ' ');
    html_put(&out, 10u);
    unit_same(text_str(&out),
              "0 -9223372036854775808 9223372036854775807 "
              "18446744073709551615 -7 10",
              "whole numbers");
}

static void writes_at_most_two_decimals(void **state)
{
    static const struct {
        double number;
        const char *wanted;
    } cases[] = {
        {0, "0"},
        {-0.0, "0"},
        {0.5, "0.5"},
        {0.25, "0.25"},
        {2.0 / 3, "0.67"},
        {-1.5, "-1.5"},
        {-0.05, "-0.05"},
        {-0.001, "0"},
        {99.999, "100"},
        {1e15, "1000000000000000"},
        {1e14 + 0.5, "100000000000000.5"},
        {NAN, ""},
        {INFINITY, ""},
        {-INFINITY, ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        text_open(*state, 1000, &out);
        html_put(&out, cases[i].number);
        unit_same(text_str(&out), cases[i].wanted, cases[i].wanted);
    }
}

static void writes_days_and_markup(void **state)
{
    struct text out;
    struct day day;
    text_open(*state, 1000, &out);
    assert_true(day_parse(str_of("2026-11-23"), &day));
    html_put(&out, day);
    html_put(&out, DAY_NONE);
    html_put(&out, (struct html){STR_LITERAL("<hr>")});
    html_put(&out, (const char *)NULL);
    unit_same(text_str(&out), "2026-11-23<hr>", "all of them");
}

static void tells_what_is_empty(void **state)
{
    (void)state;
    struct day day;
    assert_true(day_parse(str_of("2026-11-23"), &day));
    assert_true(html_is(true));
    assert_false(html_is(false));
    assert_true(html_is(-1));
    assert_false(html_is(0));
    assert_false(html_is((size_t)0));
    assert_true(html_is((size_t)1));
    assert_true(html_is(INT64_MIN));
    assert_true(html_is(0.1));
    assert_false(html_is(0.0));
    assert_true(html_is(STR_LITERAL(" ")));
    assert_false(html_is(((struct str){0})));
    assert_true(html_is("a"));
    assert_false(html_is(""));
    assert_false(html_is((const char *)NULL));
    assert_true(html_is(day));
    assert_false(html_is(DAY_NONE));
    assert_true(html_is((struct html){STR_LITERAL("a")}));
    assert_false(html_is(((struct html){{0}})));
    assert_true(html_is(&day));
    assert_false(html_is((struct day *)NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(escapes_text),
        UNIT_TEST(keeps_addresses_harmless),
        UNIT_TEST(encodes_pieces_of_addresses),
        UNIT_TEST(writes_numbers),
        UNIT_TEST(writes_at_most_two_decimals),
        UNIT_TEST(writes_days_and_markup),
        UNIT_TEST(tells_what_is_empty),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
