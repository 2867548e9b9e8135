#include "format/csv_text.h"

#include "format/csv.h"
#include "support/unit.h"

static struct str row_of(struct arena *mem, const struct str *cells,
                         size_t count)
{
    struct text out;
    text_open(mem, 4096, &out);
    csv_row_add(&out, cells, count);
    return text_str(&out);
}

static void writes_cells(void **state)
{
    static const struct {
        const char *says, *cell, *written;
    } cases[] = {
        {"a word", "Ada", "Ada\r\n"},
        {"nothing", "", "\r\n"},
        {"a comma", "Ada, the first", "\"Ada, the first\"\r\n"},
        {"a quote", "\"Ada\"", "\"\"\"Ada\"\"\"\r\n"},
        {"two lines", "a\nb", "\"a\nb\"\r\n"},
        {"a formula", "=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\"\r\n"},
        {"a sum", "+1", "'+1\r\n"},
        {"a mention", "@ada", "'@ada\r\n"},
        {"a minus inside", "pm-4", "pm-4\r\n"},
        {"an apostrophe", "'tis", "\"'tis\"\r\n"},
        {"a formula behind apostrophes", "''=1", "\"'''=1\"\r\n"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str cell = str_of(cases[i].cell);
        unit_same(row_of(*state, &cell, 1), cases[i].written, cases[i].says);
    }
}

static void is_read_again(void **state)
{
    const struct str cells[] = {STR_LITERAL("a;b\t\"c\""), STR_LITERAL("d,e"),
                                STR_LITERAL("f")};
    struct str row = row_of(*state, cells, COUNT_OF(cells));
    struct csv csv;
    struct fault fault = {0};
    assert_true(csv_read(*state, row, &csv_usual_limits, &csv, &fault));
    assert_int_equal(csv.header.count, 3);
    for (size_t i = 0; i < 3; i++)
        assert_true(str_same(csv.header.at[i], cells[i]));
}

static void says_what_was_written(void **state)
{
    static const char *const cells[] = {"'",    "''", "'tis", "=1",    "'=1",
                                        "''=1", "-",  "'-",   "'''+1", "+",
                                        "@a",   "\t", "'\tx", "a'=1",  "'a=1"};
    for (size_t i = 0; i < COUNT_OF(cells); i++) {
        struct str titles[] = {STR_LITERAL("a"), STR_LITERAL("b")};
        struct str row[] = {str_of(cells[i]), STR_LITERAL("x")};
        struct csv csv;
        struct fault fault = {0};
        struct text out;
        text_open(*state, 4096, &out);
        csv_row_add(&out, titles, COUNT_OF(titles));
        csv_row_add(&out, row, COUNT_OF(row));
        assert_true(
            csv_read(*state, text_str(&out), &csv_usual_limits, &csv, &fault));
        unit_same(csv_text_plain(csv_cell(&csv.rows[0], 0).text), cells[i],
                  cells[i]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(writes_cells),
        UNIT_TEST(is_read_again),
        UNIT_TEST(says_what_was_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
