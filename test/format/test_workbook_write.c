#include "format/workbook_write.h"

#include "format/workbook.h"
#include "support/unit.h"

static const double widths[] = {12, 30};

static struct str written(struct arena *mem, const struct sheet_cell *cells,
                          size_t row_count, bool is_table)
{
    const struct sheet_page page = {.name = STR_LITERAL("One"),
                                    .cells = cells,
                                    .row_count = row_count,
                                    .column_count = 2,
                                    .widths = widths,
                                    .heading_rows = 1,
                                    .heading_columns = 1,
                                    .is_table = is_table};
    const struct sheet_page_list pages = {&page, 1};
    const struct workbook_about about = {.title = STR_LITERAL("T & <t>")};
    struct str bytes = {0};
    struct fault fault = {0};
    if (!workbook_write(mem, &about, &pages, &bytes, &fault))
        fail_msg("%s", fault.message);
    return bytes;
}

static struct grid read_back(struct arena *mem, struct str bytes)
{
    struct grid_list grids;
    struct fault fault = {0};
    if (!workbook_read(mem, bytes, &grids, &fault))
        fail_msg("%s", fault.message);
    assert_int_equal(grids.count, 1);
    unit_same(grids.at[0].name, "One", "the sheet's name");
    return grids.at[0];
}

static void keeps_texts_to_the_letter(void **state)
{
    static const char *const texts[] = {
        "a word",
        "=1+1",
        "+1",
        "-",
        "@ada",
        "'quoted'",
        " spaces ",
        "two\nlines",
        "a\ttab",
        "_x0041_",
        "_x005F_x",
        "_x_x0041_x0042_",
        "<b>&amp;",
        "]]>",
        "1",
        "2026-11-23",
        "TRUE",
        "#REF!",
        "\xD7\xA9\xD7\x9C",
        "\xF0\x9F\x8E\xAF",
        "\xE2\x80\xA2 one\n\xE2\x80\xA2 two\n  more",
        "https://example.org/?a=b&c",
        "mailto:a@example.org"};
    struct sheet_cell cells[2 * (COUNT_OF(texts) + 1)] = {
        {STR_LITERAL("Number"), CELL_HEAD}, {STR_LITERAL("Text"), CELL_HEAD}};
    for (size_t i = 0; i < COUNT_OF(texts); i++) {
        cells[2 * i + 2] = (struct sheet_cell){str_format(*state, "%zu", i),
                                               CELL_NUMBER};
        cells[2 * i + 3] = (struct sheet_cell){str_of(texts[i]), CELL_PLAIN};
    }
    for (int is_table = 0; is_table < 2; is_table++) {
        struct grid grid = read_back(
            *state, written(*state, cells, COUNT_OF(texts) + 1, is_table));
        assert_int_equal(grid.row_count, COUNT_OF(texts) + 1);
        for (size_t i = 0; i < COUNT_OF(cells); i++)
            UNIT_CLAIM(str_chars(*state, cells[i].text),
                       str_same(grid.cells[i].text, cells[i].text));
    }
}

static void gives_the_same_bytes(void **state)
{
    static const struct sheet_cell cells[] = {{{"a", 1}, CELL_HEAD},
                                              {{"b", 1}, CELL_HEAD},
                                              {{"c", 1}, CELL_NAME},
                                              {{NULL, 0}, CELL_PLAIN}};
    struct str first = written(*state, cells, 2, true);
    struct str second = written(*state, cells, 2, true);
    assert_true(str_same(first, second));
}

static void makes_tables_without_rows(void **state)
{
    static const struct sheet_cell cells[] = {{{"a", 1}, CELL_HEAD},
                                              {{"b", 1}, CELL_HEAD}};
    struct grid grid = read_back(*state, written(*state, cells, 1, true));
    unit_same(grid.cells[1].text, "b", "the head");
    assert_int_equal(grid.row_count, 1);
}

static void refuses_what_no_cell_holds(void **state)
{
    char *letters = ARENA_ARRAY(*state, char, WORKBOOK_CELL_CHARS_MOST + 1);
    for (size_t i = 0; i <= WORKBOOK_CELL_CHARS_MOST; i++)
        letters[i] = 'a';
    const struct sheet_cell cells[] = {
        {STR_LITERAL("a"), CELL_PLAIN},
        {{letters, WORKBOOK_CELL_CHARS_MOST}, CELL_PLAIN},
        {STR_LITERAL("c"), CELL_PLAIN},
        {{letters, WORKBOOK_CELL_CHARS_MOST + 1}, CELL_PLAIN}};
    const struct sheet_page page = {.name = STR_LITERAL("One"),
                                    .cells = cells,
                                    .row_count = 2,
                                    .column_count = 2,
                                    .widths = widths};
    const struct sheet_page_list pages = {&page, 1};
    const struct workbook_about about = {.title = STR_LITERAL("T")};
    struct str bytes = {0};
    struct fault fault = {0};
    assert_false(workbook_write(*state, &about, &pages, &bytes, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    unit_same(str_of(fault.message),
              "sheet One, B2: the text is longer than the 32767 characters a "
              "cell holds",
              "the fault");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(keeps_texts_to_the_letter),
        UNIT_TEST(gives_the_same_bytes),
        UNIT_TEST(makes_tables_without_rows),
        UNIT_TEST(refuses_what_no_cell_holds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
