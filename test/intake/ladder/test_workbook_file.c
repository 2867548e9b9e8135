#include "intake/ladder/workbook_file.h"

#include "base/text.h"
#include "format/workbook_write.h"
#include "report/ladder_workbook.h"
#include "support/hostile_ladder.h"
#include "support/unit.h"

/* A workbook somebody else laid out: one sheet, levels across. */
static struct str matrix_of(struct arena *mem)
{
    static const char *const texts[][3] = {
        {"Competency", "Level 1", "Level 2"},
        {"Knots", "Ties one knot without help", "Ties every knot at night"},
        {"Helm", "Steers by the compass", "Steers by the stars alone"}};
    static const double widths[] = {10, 20, 20};
    struct sheet_cell cells[9] = {0};
    for (size_t i = 0; i < COUNT_OF(cells); i++)
        cells[i].text = str_of(texts[i / 3][i % 3]);
    const struct sheet_page page = {.name = STR_LITERAL("Crew"),
                                    .cells = cells,
                                    .row_count = 3,
                                    .column_count = 3,
                                    .widths = widths};
    const struct sheet_page_list pages = {&page, 1};
    const struct workbook_about about = {.title = STR_LITERAL("Crew")};
    struct str bytes = {0};
    struct fault fault = {0};
    assert_true(workbook_write(mem, &about, &pages, &bytes, &fault));
    return bytes;
}

static void reads_what_others_laid_out(void **state)
{
    struct reading reading;
    struct fault fault = {0};
    struct str bytes = matrix_of(*state);
    reading_open(*state, STR_LITERAL("crew.xlsx"), &reading);
    assert_true(workbook_ladder_looks_like(STR_LITERAL(""), bytes));
    if (!workbook_ladder_read(&reading, bytes, &fault))
        fail_msg("%s", fault.message);
    const struct ladder *ladder = &reading_drafts(&reading).at[0].ladder;
    assert_int_equal(ladder->level_count, 2);
    assert_int_equal(ladder->competency_count, 2);
    assert_int_equal(ladder->criterion_count, 4);
}

static void reads_what_rung_wrote(void **state)
{
    uint64_t seed = 10;
    struct stored_ladder stored = {.ladder = hostile_ladder(*state, &seed)};
    struct reading reading;
    struct fault fault = {0};
    struct text out;
    text_open(*state, 16 * 1024 * 1024, &out);
    reading_open(*state, STR_LITERAL("own.xlsx"), &reading);
    assert_true(ladder_workbook_write(*state, &stored, &out, &fault));
    if (!workbook_ladder_read(&reading, text_str(&out), &fault))
        fail_msg("%s", fault.message);
    assert_true(
        ladder_same(&reading_drafts(&reading).at[0].ladder, &stored.ladder));
}

static void refuses_what_is_none(void **state)
{
    struct reading reading;
    struct fault fault = {0};
    struct str bytes = STR_LITERAL("PK\x03\x04 and xl/workbook.xml");
    reading_open(*state, STR_LITERAL("x.xlsx"), &reading);
    assert_false(workbook_ladder_looks_like(STR_LITERAL("x.xlsx"),
                                            STR_LITERAL("PK\x03\x04")));
    assert_false(workbook_ladder_looks_like(STR_LITERAL("x.xlsx"),
                                            STR_LITERAL("a,b\n")));
    assert_false(workbook_ladder_looks_like((struct str){0}, bytes));
    assert_false(workbook_ladder_read(&reading, bytes, &fault));
    assert_true(str_has_prefix(str_of(fault.message), "x.xlsx: "));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_what_others_laid_out),
        UNIT_TEST(reads_what_rung_wrote),
        UNIT_TEST(refuses_what_is_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
