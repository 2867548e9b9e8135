#include "intake/sheet_book.h"

#include "format/workbook_write.h"
#include "support/unit.h"

static const struct column wanted[] = {{"Code", "job code", true},
                                       {"Title", "job title", true}};

#define CELL(s)                                                                \
    {                                                                          \
        {s, sizeof(s) - 1}, CELL_PLAIN                                         \
    }

static const struct sheet_cell notes[] = {CELL("How to read this"), CELL("")};
static const struct sheet_cell jobs[] = {
    CELL("Job architecture"),
    CELL(""),
    CELL(""),
    CELL(""),
    CELL("Job code"),
    CELL("Title"),
    CELL("A-1"),
    CELL("Clerk\nof it"),
    CELL(""),
    CELL(""),
    CELL("B-1"),
    CELL("Cook"),
};
static const double widths[] = {10, 20};

static struct str book(struct arena *mem, const struct sheet_page *pages,
                       size_t count)
{
    struct str bytes;
    struct fault fault = {0};
    if (!workbook_write(mem, &(struct workbook_about){.title = str_of("Jobs")},
                        &(struct sheet_page_list){pages, count}, &bytes,
                        &fault))
        fail_msg("%s", fault.message);
    return bytes;
}

static const struct sheet_page pages[] = {
    {.name = {"Read me", 7},
     .cells = notes,
     .row_count = 1,
     .column_count = 2,
     .widths = widths},
    {.name = {"Jobs", 4},
     .cells = jobs,
     .row_count = 6,
     .column_count = 2,
     .widths = widths},
};

static void finds_the_table_in_a_workbook(void **state)
{
    struct csv csv;
    struct fault fault = {0};
    if (!sheet_book_read(*state, book(*state, pages, COUNT_OF(pages)),
                         (struct column_list){wanted, COUNT_OF(wanted)}, &csv,
                         &fault))
        fail_msg("%s", fault.message);
    assert_int_equal(csv.header.count, 2);
    unit_same(csv.header.at[0], "Job code", "the header below the title");
    assert_int_equal(csv.row_count, 2);
    assert_int_equal(csv.rows[0].number, 4);
    unit_same(csv_cell(&csv.rows[0], 1).text, "Clerk\nof it", "lines stay");
    assert_int_equal(csv.rows[1].number, 6);
}

static void refuses_an_empty_workbook(void **state)
{
    static const struct sheet_cell nothing[] = {CELL("")};
    const struct sheet_page empty = {.name = {"Empty", 5},
                                     .cells = nothing,
                                     .row_count = 1,
                                     .column_count = 1,
                                     .widths = widths};
    struct csv csv;
    struct fault fault = {0};
    assert_false(sheet_book_read(*state, book(*state, &empty, 1),
                                 (struct column_list){wanted, COUNT_OF(wanted)},
                                 &csv, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
    assert_false(sheet_book_read(*state, str_of("PK\x03\x04 no zip"),
                                 (struct column_list){wanted, COUNT_OF(wanted)},
                                 &csv, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_the_table_in_a_workbook),
        UNIT_TEST(refuses_an_empty_workbook),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
