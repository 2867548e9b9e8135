#include "report/ladder_workbook.h"

#include "format/workbook.h"
#include "intake/ladder/own_table.h"
#include "support/hostile_ladder.h"
#include "support/unit.h"

static struct grid_list sheets_of(struct arena *mem,
                                  const struct stored_ladder *stored)
{
    struct grid_list grids = {0};
    struct fault fault = {0};
    struct text out;
    text_open(mem, 16 * 1024 * 1024, &out);
    if (!ladder_workbook_write(mem, stored, &out, &fault)
        || !workbook_read(mem, text_str(&out), &grids, &fault))
        fail_msg("%s", fault.message);
    return grids;
}

static void is_read_back(void **state)
{
    (void)state;
    uint64_t seed = 9;
    for (int round = 0; round < 60; round++) {
        struct arena *mem = arena_open();
        struct stored_ladder stored = {.revision = 1,
                                       .ladder = hostile_ladder(mem, &seed)};
        struct grid_list grids = sheets_of(mem, &stored);
        struct reading reading;
        struct fault fault = {0};
        reading_open(mem, STR_LITERAL("own.xlsx"), &reading);
        assert_true(own_table_is(&grids));
        if (!own_table_read(&reading, &grids, &fault))
            fail_msg("round %d: %s", round, fault.message);
        assert_int_equal(reading_drafts(&reading).count, 1);
        const struct ladder_draft *draft = &reading_drafts(&reading).at[0];
        assert_int_equal(draft->skipped.count, 0);
        if (!ladder_same(&draft->ladder, &stored.ladder))
            fail_msg("round %d: not the same", round);
        arena_close(mem);
    }
}

static void lays_the_matrix_out(void **state)
{
    struct level levels[] = {
        {.key = STR_LITERAL("1"),
         .title = STR_LITERAL("One"),
         .external_title = STR_LITERAL("Uno"),
         .grade = STR_LITERAL("G1"),
         .pay = {{100, "EUR"}, {250, "EUR"}}},
        {.key = STR_LITERAL("2"), .external_title = STR_LITERAL("Due")}};
    struct competency competencies[] = {
        {.key = STR_LITERAL("k"),
         .title = STR_LITERAL("Knots"),
         .area = STR_LITERAL("Deck"),
         .weight = 1},
        {.key = STR_LITERAL("h"),
         .title = STR_LITERAL("Helm"),
         .area = STR_LITERAL("Deck"),
         .weight = 1},
        {.key = STR_LITERAL("p"), .title = STR_LITERAL("Pay"), .weight = 1}};
    struct criterion criteria[] = {
        {.key = STR_LITERAL("a"), .text = STR_LITERAL("Ties"), .weight = 1},
        {.key = STR_LITERAL("b"),
         .level_index = 1,
         .text = STR_LITERAL("Coils"),
         .weight = 1},
        {.key = STR_LITERAL("c"),
         .level_index = 1,
         .text = STR_LITERAL("Splices"),
         .weight = 1}};
    const struct stored_ladder stored = {
        .revision = 3,
        .ladder = {.key = STR_LITERAL("crew"),
                   .title = STR_LITERAL("Crew"),
                   .language = STR_LITERAL("en"),
                   .levels = levels,
                   .level_count = COUNT_OF(levels),
                   .competencies = competencies,
                   .competency_count = COUNT_OF(competencies),
                   .criteria = criteria,
                   .criterion_count = COUNT_OF(criteria)}};
    static const char *const names[] = {"Matrix", "Criteria", "Competencies",
                                        "Levels", "Ladder"};
    struct grid_list grids = sheets_of(*state, &stored);
    struct text out;
    text_open(*state, 64 * 1024, &out);
    assert_int_equal(grids.count, COUNT_OF(names));
    for (size_t i = 0; i < COUNT_OF(names); i++)
        unit_same(grids.at[i].name, names[i], "the name of a sheet");
    for (size_t i = 0; i < grids.at[0].row_count; i++) {
        for (size_t j = 0; j < grids.at[0].column_count; j++)
            text_add(&out, "[%.*s]", STR(grid_cell(&grids.at[0], i, j)->text));
        text_add_char(&out, '\n');
    }
    unit_same(text_str(&out),
              "[Crew][][]\n"
              "[crew, revision 3 of 1970-01-01. To read; what is changed in "
              "the other sheets is read back.][][]\n"
              "[Competency][One][Due]\n"
              "[Outside][Uno][]\n"
              "[Grade][G1][]\n"
              "[Pay][1.00 EUR to 2.50 EUR][]\n"
              "[Deck][][]\n"
              "[Knots][Ties][\xE2\x80\xA2 Coils\n\xE2\x80\xA2 Splices]\n"
              "[Helm][][]\n"
              "[Pay][][]\n",
              "the matrix");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(is_read_back),
        UNIT_TEST(lays_the_matrix_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
