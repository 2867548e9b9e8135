#include "format/workbook_style.h"

#include "base/text.h"
#include "support/unit.h"

static void shows_numbers_as_their_format_does(void **state)
{
    const struct {
        const char *says, *format, *number, *wanted;
    } cases[] = {
        {"a whole number", "General", "3", "3"},
        {"one with a point", "0.00", "3.0", "3"},
        {"as many digits as say something", "General", "0.1000000000000000055",
         "0.1"},
        {"a large one", "#,##0", "1234567.5", "1234567.5"},
        {"what is none", "0", "n/a", "n/a"},
        {"nothing", "0", "", ""},
        {"no number", "0", "nan", "nan"},
        {"a share", "0.0%", "0.125", "12.5%"},
        {"words around it", "\"Level \"0", "3", "Level 3"},
        {"words behind it", "0\" years\"", "3", "3 years"},
        {"one letter", "\\L0\\x", "3", "L3x"},
        {"money", "$#,##0", "52000", "$52000"},
        {"money of another country", "#,##0.00\\ [$€-407]", "52000", "52000 €"},
        {"money of a name", "[$EUR] 0", "5", "EUR5"},
        {"room for a bracket", "0_);(0)", "5", "5"},
        {"a colour", "[Red]0", "5", "5"},
        {"the second half is for others", "0;\"minus \"0", "5", "5"},
        {"a day", "yyyy-mm-dd", "46349", "2026-11-23"},
        {"a day by its names", "dddd, d. mmmm yyyy", "46349", "2026-11-23"},
        {"a month", "mmm", "46349", "2026-11-23"},
        {"a day and a time", "dd/mm/yy hh:mm", "46349.604166666664",
         "2026-11-23 14:30"},
        {"a day without its time", "dd/mm/yy", "46349.75", "2026-11-23"},
        {"the last second of a day", "d hh:mm:ss", "46348.99999999",
         "2026-11-23"},
        {"a time", "hh:mm", "0.604166666666667", "14:30"},
        {"seconds", "mm:ss", "0.5000115740740741", "12:00:01"},
        {"hours beyond a day", "[h]:mm", "1.5", "36:00"},
        {"the first day", "d", "1", "1900-01-01"},
        {"before it", "d", "-1", "-1"},
        {"behind the last", "d", "2958466", "2958466"},
        {"a bracket that is open", "[", "5", "5"},
        {"a quote that is open", "\"a", "5", "a5"},
        {"a sign at the end", "0\\", "5", "5"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct workbook_style style = workbook_style_parse(
            *state, str_of(cases[i].format));
        unit_same(workbook_number_show(*state, str_of(cases[i].number), &style,
                                       false),
                  cases[i].wanted, cases[i].says);
    }
}

static void shows_plainly_what_is_too_long(void **state)
{
    const struct {
        const char *says;
        size_t characters, wanted_bytes; /* with the digit at its end */
    } cases[] = {
        {"the longest format", 254, 254 * 2 + 1},
        {"a longer one", 255, 1},
        {"one that never ends", 1000000, 1},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct arena *mem = arena_open();
        struct text format;
        text_open(mem, 4000000, &format);
        for (size_t k = 0; k < cases[i].characters; k++)
            text_add(&format, "ä");
        text_add_char(&format, '0');
        struct workbook_style style = workbook_style_parse(mem,
                                                           text_str(&format));
        struct str shown = workbook_number_show(mem, STR_LITERAL("5"), &style,
                                                false);
        UNIT_CLAIM(cases[i].says, shown.length == cases[i].wanted_bytes);
        UNIT_CLAIM(cases[i].says, arena_bytes(mem) < 64 * 1024);
        arena_close(mem);
    }
    (void)state;
}

static void reads_styles(void **state)
{
    struct workbook_style_list styles = {0};
    struct fault fault;
    assert_true(workbook_style_read(
        *state,
        STR_LITERAL("<styleSheet><numFmts><numFmt numFmtId='164' "
                    "formatCode='0%'/></numFmts><fonts><font/><font><b/>"
                    "</font><font><b val='0'/></font></fonts><cellStyleXfs>"
                    "<xf fontId='1'/></cellStyleXfs><cellXfs><xf/><xf "
                    "fontId='1' numFmtId='14'/><xf fontId='2'/><xf fontId='9' "
                    "numFmtId='164'/></cellXfs><dxfs><dxf><font><b/></font>"
                    "</dxf></dxfs></styleSheet>"),
        &styles, &fault));
    assert_int_equal(styles.count, 4);
    assert_false(styles.at[0].is_bold || styles.at[0].is_day);
    assert_true(styles.at[1].is_bold && styles.at[1].is_day);
    assert_false(styles.at[2].is_bold);
    assert_true(styles.at[3].is_percent && !styles.at[3].is_bold);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(shows_numbers_as_their_format_does),
        UNIT_TEST(shows_plainly_what_is_too_long),
        UNIT_TEST(reads_styles),
    };
    return cmocka_run_group_tests_name("workbook style", tests, NULL, NULL);
}
