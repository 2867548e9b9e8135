#include "format/yaml_scalar.h"

#include "support/unit.h"

#define S YAML_SINGLE_QUOTED
#define D YAML_DOUBLE_QUOTED
#define P YAML_PLAIN

static const struct {
    const char *says;
    enum yaml_style style;
    const char *bytes;
    const char *text; /* NULL: wrong */
} cases[] = {
    {"nothing", S, "", ""},
    {"as it is", P, "a  b #\"c", "a  b #\"c"},
    {"backslashes of a plain text", P, "a\\n 'b'", "a\\n 'b'"},
    {"two quotes are one", S, "it''s", "it's"},
    {"white space behind a quote", S, "'' ", "' "},
    {"a quote behind white space", S, "x '''' y  ", "x '' y  "},
    {"a backslash in single quotes", S, "a\\tb''", "a\\tb'"},
    {"a line end is a space", S, "a  \n  b", "a b"},
    {"a line end of two bytes", P, "a\r\n b", "a b"},
    {"a line end of the other kind", P, "a\r b", "a b"},
    {"an empty line is a line end", D, "a \n \t \n b", "a\nb"},
    {"two empty lines", D, "a\n\n\n b", "a\n\nb"},
    {"line ends at both ends", S, " \n a\n ", " a "},
    {"an escaped line end is none", D, "a \\\n   b", "a b"},
    {"an escaped line end before an empty line", D, "a\\\n \n b", "a\nb"},
    {"escaped white space stays", D, "a\\t \n b\\ \n c", "a\t b  c"},
    {"simple escapes", D, "\\a\\b\\t\\\t\\n\\v\\f\\r\\e\\ \\\"\\/\\\\",
     "\a\b\t\t\n\v\f\r\x1B \"/\\"},
    {"escapes for what ends lines", D, "\\N\\_\\L\\P",
     "\xC2\x85\xC2\xA0\xE2\x80\xA8\xE2\x80\xA9"},
    {"nothing but longer than it looks", D, "\\L\\L\\L\\L",
     "\xE2\x80\xA8\xE2\x80\xA8\xE2\x80\xA8\xE2\x80\xA8"},
    {"numbers of one byte", D, "\\x41\\x7f\\x80", "A\x7F\xC2\x80"},
    {"numbers of two and three bytes", D, "\\u07FF\\u0800\\uffff",
     "\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF"},
    {"numbers of four bytes", D, "\\U00010000\\U0010FFFF",
     "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF"},
    {"two halves", D, "\\uD83D\\uDE00\\uDBFF\\uDFFF",
     "\xF0\x9F\x98\x80\xF4\x8F\xBF\xBF"},
    {"a first half alone", D, "\\uD83D", NULL},
    {"a first half before another letter", D, "\\uD83D\\u0041", NULL},
    {"a first half twice", D, "\\uD83D\\uE000", NULL},
    {"a second half alone", D, "\\uDC00", NULL},
    {"NUL", D, "\\0", NULL},
    {"NUL by number", D, "\\x00", NULL},
    {"beyond Unicode", D, "\\U00110000", NULL},
    {"too few digits", D, "\\x4", NULL},
    {"no digits", D, "\\u00g0", NULL},
    {"no escape", D, "\\q", NULL},
    {"a backslash at the end", D, "a\\", NULL},
};

static void says_what_is_written(void **state)
{
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str text = STR_LITERAL("untouched");
        bool is_fine = yaml_scalar_parse(*state, str_of(cases[i].bytes),
                                         cases[i].style, &text);
        UNIT_CLAIM(cases[i].says, is_fine == (cases[i].text != NULL));
        unit_same(text, is_fine ? cases[i].text : "untouched", cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(says_what_is_written)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
