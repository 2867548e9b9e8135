#include "web/evidence_year.h"

#include "support/stores.h"

static const struct year_cell *cell_of(const struct evidence_year *year,
                                       size_t row, size_t month)
{
    return &year->rows.at[row].cells.at[month];
}

static void lays_months_out(void **state)
{
    const struct tally tallies[] = {
        {STR_LITERAL("loom & co"), store_day("2026-11-01"), EVIDENCE_TEST, 1},
        {STR_LITERAL("tide"), store_day("2025-11-01"), EVIDENCE_COMMIT, 50},
        {STR_LITERAL("tide"), store_day("2025-12-01"), EVIDENCE_COMMIT, 8},
        {STR_LITERAL("tide"), store_day("2025-12-01"), EVIDENCE_REVIEW, 4},
        {STR_LITERAL("tide"), store_day("2026-11-01"), EVIDENCE_REVIEW, 3},
        {STR_LITERAL("tide"), store_day("2026-12-01"), EVIDENCE_REVIEW, 9},
    };
    struct evidence_year year = evidence_year_make(
        *state, &(struct year_wish){{tallies, COUNT_OF(tallies)},
                                    store_day("2026-11-23"),
                                    STR_LITERAL("/people/7/evidence"),
                                    1U << EVIDENCE_REVIEW});
    unit_same(year.from, "Dec 2025", "the first month");
    unit_same(year.to, "Nov 2026", "the last month");
    assert_int_equal(year.months.count, YEAR_MONTHS);
    assert_int_equal(year.total, 16);
    assert_int_equal(year.changes, 8);
    assert_int_equal(year.uncounted, 9);
    assert_int_equal(year.rows.count, 2);
    unit_same(year.rows.at[0].project, "tide", "most first");
    assert_int_equal(year.rows.at[0].total, 15);
    assert_int_equal(cell_of(&year, 0, 0)->count, 12);
    assert_string_equal(cell_of(&year, 0, 0)->style, "s4");
    assert_string_equal(cell_of(&year, 0, 11)->style, "s1");
    assert_string_equal(cell_of(&year, 0, 5)->style, "s0");
    unit_same(cell_of(&year, 1, 11)->address,
              "/people/7/evidence?project=loom%20%26%20co&month=2026-11#ledger",
              "leads to those pieces");
    unit_same(cell_of(&year, 0, 0)->label, "tide, Dec 2025: ", "said aloud");
    unit_same(year.rows.at[0].address,
              "/people/7/evidence?project=tide&since=2025-12-01#ledger",
              "the sum leads to its pieces");
}

static void is_empty_without_work(void **state)
{
    struct evidence_year year = evidence_year_make(
        *state, &(struct year_wish){.today = store_day("2024-02-29")});
    assert_int_equal(year.rows.count, 0);
    assert_int_equal(year.total, 0);
    unit_same(year.from, "Mar 2023", "twelve months of a leap year");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(lays_months_out),
        UNIT_TEST(is_empty_without_work),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
