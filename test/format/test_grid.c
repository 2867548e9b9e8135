#include "format/grid.h"

#include "support/outline_told.h"
#include "support/unit.h"

static struct grid grid_read(struct arena *mem, const char *bytes)
{
    struct csv csv;
    struct grid grid;
    struct fault fault;
    assert_true(csv_read(mem, str_of(bytes), &grid_csv_limits, &csv, &fault));
    assert_true(grid_of_csv(mem, &csv, &grid, &fault));
    return grid;
}

static void makes_a_grid_of_a_csv_file(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says, *bytes, *wanted;
    } cases[] = {
        {"the header is the first row", "A,B\n1,2\n", "|A|B\n|1|2\n"},
        {"rows that end early", "A,B\n1\n", "|A|B\n|1|\n"},
        {"a column without a title", "A,,C\n1,2,3\n", "|A||C\n|1|2|3\n"},
        {"more cells than titles", "A,B\n1,2,3\n4\n", "|A|B|\n|1|2|3\n|4||\n"},
        {"a cell of lines", "A,B\n1,\"- a\n- b\"\n", "|A|B\n|1|(i1 a, i1 b)\n"},
        {"a cell of paragraphs", "A\n\"a\n\nb\"\n", "|A\n|(p a, p b)\n"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct text out;
        text_open(mem, 4096, &out);
        struct grid grid = grid_read(mem, cases[i].bytes);
        grid_told(&grid, &out);
        unit_same(text_str(&out), cases[i].wanted, cases[i].says);
        UNIT_CLAIM(cases[i].says, grid.kind == GRID_CSV);
        UNIT_CLAIM(cases[i].says, grid.heading_rows == 0);
    }
}

static void keeps_what_cells_say_to_the_letter(void **state)
{
    struct grid grid = grid_read(*state, "A\n\" a\n  - b \"\n");
    unit_same(grid_cell(&grid, 1, 0)->text, " a\n  - b ", "a cell of lines");
    assert_int_equal(grid_cell(&grid, 1, 0)->content.at[1].line, 3);
}

static void says_where_a_cell_stands(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says;
        size_t row, column;
        const char *where;
    } cases[] = {
        {"a title", 0, 1, "line 2, column 6"},
        {"a cell", 1, 1, "line 3, column 3"},
        {"a cell that is missing", 2, 1, "line 5, column 1"},
        {"a cell behind the header", 1, 2, "line 4, column 4"},
        {"none behind the header", 2, 2, "line 5, column 1"},
    };
    struct grid grid = grid_read(mem, "\nÄb ,B\n1,\"2\n2\",3\n4\n");
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(grid_where(mem, &grid, cases[i].row, cases[i].column),
                  cases[i].where, cases[i].says);
}

static void says_where_a_cell_of_a_sheet_stands(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says;
        enum grid_kind kind;
        int column;
        const char *where;
    } cases[] = {
        {"the first column", GRID_SHEET, 1, "sheet Levels, A30"},
        {"the last of one letter", GRID_SHEET, 26, "sheet Levels, Z30"},
        {"the first of two letters", GRID_SHEET, 27, "sheet Levels, AA30"},
        {"the last of two letters", GRID_SHEET, 702, "sheet Levels, ZZ30"},
        {"of three letters", GRID_SHEET, 16384, "sheet Levels, XFD30"},
        {"of a table", GRID_TABLE, 3, "line 30"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct grid_cell cell = {.line = 30, .column = cases[i].column};
        struct grid grid = {.kind = cases[i].kind,
                            .name = STR_LITERAL("Levels"),
                            .cells = &cell,
                            .row_count = 1,
                            .column_count = 1};
        unit_same(grid_where(mem, &grid, 0, 0), cases[i].where, cases[i].says);
    }
}

static void refuses_too_many_cells(void **state)
{
    struct arena *mem = *state;
    struct text in;
    text_open(mem, 1 << 20, &in);
    for (int i = 0; i < GRID_COLUMNS_MOST; i++)
        text_add(&in, "%sa", i ? "," : "");
    for (int i = 0; i < GRID_CELLS_MOST / GRID_COLUMNS_MOST; i++)
        text_add(&in, "\n1");
    struct csv csv;
    struct grid grid = {.row_count = 77};
    struct fault fault = {0};
    assert_true(csv_read(mem, text_str(&in), &grid_csv_limits, &csv, &fault));
    assert_false(grid_of_csv(mem, &csv, &grid, &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
    assert_int_equal(grid.row_count, 77);
    csv.row_count--;
    assert_true(grid_of_csv(mem, &csv, &grid, &fault));
    assert_int_equal(grid.row_count, csv.row_count + 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(makes_a_grid_of_a_csv_file),
        UNIT_TEST(keeps_what_cells_say_to_the_letter),
        UNIT_TEST(says_where_a_cell_stands),
        UNIT_TEST(says_where_a_cell_of_a_sheet_stands),
        UNIT_TEST(refuses_too_many_cells),
    };
    return cmocka_run_group_tests_name("grid", tests, NULL, NULL);
}
