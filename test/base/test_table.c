#include "base/table.h"

#include "base/utf8.h"
#include "support/unit.h"

#define RULE "\xE2\x94\x80"
#define KANJI "\xE6\xBC\xA2\xE5\xAD\x97" /* four columns wide */

static const struct table_column plain[] = {
    {"Name", false, false}, {"Level", true, false}, {"Text", false, true}};

/* A table of three columns from texts, row after row. */
static struct str made(struct arena *mem, const struct table_style *style,
                       const char *const *cells, size_t rows)
{
    struct text out;
    struct str *strs = ARENA_ARRAY(mem, struct str, rows * 3);
    for (size_t i = 0; i < rows * 3; i++)
        strs[i] = str_of(cells[i]);
    text_open(mem, 100000, &out);
    table_format(&out, style, plain, 3, strs, rows);
    return text_str(&out);
}

static void lays_out_rows(void **state)
{
    static const struct {
        const char *says;
        struct table_style style;
        size_t rows;
        const char *cells[6];
        const char *wanted;
    } cases[] = {
        {"titles alone", {0}, 0, {NULL}, "Name  Level  Text\n"},
        {"numbers to the right, nothing behind the last",
         {0},
         2,
         {"Ada", "3", "x", "Grace H.", "12", ""},
         "Name      Level  Text\n"
         "Ada           3  x\n"
         "Grace H.     12\n"},
        {"nothing in a row is an empty line",
         {0},
         1,
         {"", NULL, ""},
         "Name  Level  Text\n"
         "\n"},
        {"wide and combining characters",
         {0},
         2,
         {KANJI KANJI, "1", "x", "e\xCC\x81", "2", "y"},
         "Name      Level  Text\n" KANJI KANJI "      1  x\n"
         "e\xCC\x81             2  y\n"},
        {"lines within a cell",
         {0},
         1,
         {"Ada", "3", "one\ntwo\n"},
         "Name  Level  Text\n"
         "Ada       3  one\n"
         "             two\n"},
        {"an empty line within a cell stays",
         {0},
         1,
         {"a\n\nb", "3", ""},
         "Name  Level  Text\n"
         "a         3\n"
         "\n"
         "b\n"},
        {"spaces at the end of a line go",
         {0},
         1,
         {"a   ", "3", "b  \r\nc "},
         "Name  Level  Text\n"
         "a         3  b\n"
         "             c\n"},
        {"bold titles, not the space between",
         {.has_colour = true},
         1,
         {"Ada", "3", "x"},
         "\033[1mName\033[0m  \033[1mLevel\033[0m  \033[1mText\033[0m\n"
         "Ada       3  x\n"},
        {"rules as wide as the table",
         {.has_rules = true},
         2,
         {"a", "1", "b", "c", "2", "d"},
         "Name  Level  Text\n" RULE RULE RULE RULE RULE RULE RULE RULE RULE RULE
             RULE RULE RULE RULE RULE RULE RULE
         "\na         1  b\n" RULE RULE RULE RULE RULE RULE RULE RULE RULE RULE
             RULE RULE RULE RULE RULE RULE RULE "\nc         2  d\n"},
        {"a cell steers no terminal",
         {0},
         1,
         {"a\x1B[2J", "\x9B", "b\tc\xC2\x9F\x7F"},
         "Name   Level  Text\n"
         "a\xEF\xBF\xBD[2J      \xEF\xBF\xBD  b c\xEF\xBF\xBD\xEF\xBF\xBD\n"},
        {"nor turns what stands behind it",
         {0},
         1,
         {"a\u202E", "1", "b\u2066"},
         "Name  Level  Text\n"
         "a\xEF\xBF\xBD        1  b\xEF\xBF\xBD\n"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(made(*state, &cases[i].style, cases[i].cells, cases[i].rows),
                  cases[i].wanted, cases[i].says);
}

static void wraps_where_the_terminal_ends(void **state)
{
    static const struct {
        const char *says;
        size_t columns_wide;
        const char *cells[3];
        const char *wanted;
    } cases[] = {
        {"it fits",
         25,
         {"a", "1", "one two 3456"},
         "Name  Level  Text\n"
         "a         1  one two 3456\n"},
        {"between words",
         25,
         {"a", "1", "one two 34567"},
         "Name  Level  Text\n"
         "a         1  one two\n"
         "             34567\n"},
        {"never below twelve",
         5,
         {"a", "1", "twelve_bytes 34567"},
         "Name  Level  Text\n"
         "a         1  twelve_bytes\n"
         "             34567\n"},
        {"a word that is too long, between characters",
         26,
         {"a", "1", "0123456789abcdefg"},
         "Name  Level  Text\n"
         "a         1  0123456789abc\n"
         "             defg\n"},
        {"a wide character is never split",
         26,
         {"a", "1", KANJI KANJI KANJI KANJI},
         "Name  Level  Text\n"
         "a         1  " KANJI KANJI KANJI "\n"
         "             " KANJI "\n"},
        {"spaces where it breaks go",
         25,
         {"a", "1", "twelve bytes    and more"},
         "Name  Level  Text\n"
         "a         1  twelve bytes\n"
         "             and more\n"},
        {"indented lines keep a word",
         25,
         {"a", "1", "  twelvebytesmore"},
         "Name  Level  Text\n"
         "a         1    twelvebyte\n"
         "             smore\n"},
        {"a line feed begins anew",
         25,
         {"a", "1", "one\ntwo three four"},
         "Name  Level  Text\n"
         "a         1  one\n"
         "             two three\n"
         "             four\n"},
        {"a column that may not shrink keeps its width",
         20,
         {"a name of many words", "1", "x"},
         "Name                  Level  Text\n"
         "a name of many words      1  x\n"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct table_style style = {.columns_wide = cases[i].columns_wide};
        unit_same(made(*state, &style, cases[i].cells, 1), cases[i].wanted,
                  cases[i].says);
    }
}

static void shares_the_missing_width_widest_first(void **state)
{
    static const struct table_column columns[] = {
        {"A", false, true}, {"B", false, true}, {"C", false, true}};
    static const struct str cells[] = {
        {"aaaaaaaaaa aaaaaaaaaa aaaaaaaaaa", 32},
        {"bbbbbbbbbb bbbbbbbbbb", 21},
        {"cccc", 4},
    };
    struct table_style style = {.columns_wide = 50};
    struct text out;
    text_open(*state, 10000, &out);
    table_format(&out, &style, columns, 3, cells, 1);
    unit_same(text_str(&out),
              "A                      B                      C\n"
              "aaaaaaaaaa aaaaaaaaaa  bbbbbbbbbb bbbbbbbbbb  cccc\n"
              "aaaaaaaaaa\n",
              "21, 21 and 4");

    style.columns_wide = 49;
    text_reset(&out);
    table_format(&out, &style, columns, 3, cells, 1);
    unit_same(text_str(&out),
              "A                      B                     C\n"
              "aaaaaaaaaa aaaaaaaaaa  bbbbbbbbbb            cccc\n"
              "aaaaaaaaaa             bbbbbbbbbb\n",
              "21, 20 and 4: of the widest the last");
}

static void never_writes_beyond_the_width(void **state)
{
    static const char *const cells[] = {
        "a", "1",
        "Some words, \xC3\xA9t\xC3\xA9, " KANJI " and\n\na_long_word_of_many_"
        "characters_without_any_break then short ones a b c d e f g h"};
    for (size_t wide = 25; wide < 80; wide++) {
        struct table_style style = {.columns_wide = wide};
        struct str rest = made(*state, &style, cells, 1), line;
        while (str_next(&rest, '\n', &line)) {
            assert_true(utf8_columns(line) <= wide);
            assert_int_equal(utf8_fault_at(line), line.length);
            assert_false(str_has_suffix(line, " "));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(lays_out_rows),
        UNIT_TEST(wraps_where_the_terminal_ends),
        UNIT_TEST(shares_the_missing_width_widest_first),
        UNIT_TEST(never_writes_beyond_the_width),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
