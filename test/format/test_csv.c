#include "format/csv.h"

#include "base/text.h"

#include <string.h>

#include "support/unit.h"

/* "Name|Mail / 2@3 Ada|ada@x / 3@4 !Bob": the header, then each row as
 * number@line and its cells; '!' before the cell that is too many. */
static struct str told(struct arena *mem, const struct csv *csv)
{
    struct text out;
    text_open(mem, 64 * 1024, &out);
    for (size_t i = 0; i < csv->header.count; i++)
        text_add(&out, "%s%.*s", i ? "|" : "", STR(csv->header.at[i]));
    for (size_t i = 0; i < csv->row_count; i++) {
        const struct csv_row *row = &csv->rows[i];
        text_add(&out, " / %d@%d ", row->number, row->line);
        for (size_t j = 0; j < row->cell_count; j++)
            text_add(&out, "%s%.*s", j ? "|" : "", STR(row->cells[j].text));
        if (row->surplus)
            text_add(&out, "!%.*s", STR(row->surplus->text));
    }
    return text_str(&out);
}

static void reads_tables(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says;
        const char *bytes;
        const char *wanted;
    } cases[] = {
        {"a comma splits", "A,B\n1,2\n", "A|B / 2@2 1|2"},
        {"a semicolon splits", "A;B\n1,5;2\n", "A|B / 2@2 1,5|2"},
        {"a tab splits", "A\tB\n1,5\t2;\n", "A|B / 2@2 1,5|2;"},
        {"the most frequent splits", "A, a;B;C\n1;2;3\n",
         "A, a|B|C / 2@2 1|2|3"},
        {"quoted ones are not counted", "\"A;;;\",B\n1,2\n",
         "A;;;|B / 2@2 1|2"},
        {"of equals the comma splits", "A;a,B\n1,2\n", "A;a|B / 2@2 1|2"},
        {"before the comma the tab", "A,a\tB\n1\t2\n", "A,a|B / 2@2 1|2"},
        {"only the header is asked", "A,B\n1;;;,2\n", "A|B / 2@2 1;;;|2"},
        {"empty lines say nothing", ";;\n\nA;B\n1;2\n", "A|B / 4@4 1|2"},
        {"a blank line says nothing", "\n \nA;B\n1;2\n", "A|B / 4@4 1|2"},
        {"one column needs none", "A\n1\n", "A / 2@2 1"},
        {"sep= says it", "sep=;\nA,a;B\n1;2\n", "A,a|B / 2@3 1|2"},
        {"sep= of a whole word is a header", "sep=now,B\n1,2\n",
         "sep=now|B / 2@2 1|2"},
        {"a byte order mark",
         "\xEF\xBB\xBF"
         "A,B\n1,2\n",
         "A|B / 2@2 1|2"},
        {"CR LF", "A,B\r\n1,2\r\n3,4\r\n", "A|B / 2@2 1|2 / 3@3 3|4"},
        {"CR", "A,B\r1,2\r3,4", "A|B / 2@2 1|2 / 3@3 3|4"},
        {"no line end at the end", "A,B\n1,2", "A|B / 2@2 1|2"},
        {"a delimiter at the end", "A,B\n1,", "A|B / 2@2 1|"},
        {"quotes", "A,B\n\"1,\",\"2\"\n", "A|B / 2@2 1,|2"},
        {"doubled quotes", "A,B\n\"say \"\"a\"\"\",\"\"\"\"\n",
         "A|B / 2@2 say \"a\"|\""},
        {"an empty quoted cell", "A,B\n\"\",2\n", "A|B / 2@2 |2"},
        {"a quote in a bare cell", "A,B\n5\" disk,2\n", "A|B / 2@2 5\" disk|2"},
        {"lines in a cell", "A,B\n\"1\r\n2\",3\n4,5\n",
         "A|B / 2@2 1\r\n2|3 / 3@4 4|5"},
        {"space is kept, but in titles", " A ,B\n 1 ,2\n", "A|B / 2@2  1 |2"},
        {"empty rows are passed over", "A,B\n\n,\n \t,\"\"\n1,2\n\n",
         "A|B / 5@5 1|2"},
        {"fewer cells", "A,B,C\n1\n", "A|B|C / 2@2 1"},
        {"more cells", "A,B\n1,2,3,4\n", "A|B / 2@2 1|2!3"},
        {"more cells without text", "A,B\n1,2,, \n", "A|B / 2@2 1|2"},
        {"more, the first without text", "A,B\n1,2,,4\n", "A|B / 2@2 1|2!4"},
        {"only a cell too many", "A,B\n,,3\n", "A|B / 2@2 |!3"},
        {"titles missing at the end", "A,B,,\n1,2,3\n", "A|B / 2@2 1|2!3"},
        {"a title missing between", "A,,C\n1,2,3\n", "A||C / 2@2 1|2|3"},
        {"only a header", "A,B\n", "A|B"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct csv csv;
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says, csv_read(mem, str_of(cases[i].bytes),
                                           &csv_usual_limits, &csv, &fault));
        unit_same(told(mem, &csv), cases[i].wanted, cases[i].says);
    }
}

static void refuses_what_is_no_table(void **state)
{
    struct arena *mem = *state;
    const struct csv_limits small = {
        .most_rows = 2, .most_columns = 3, .most_cell_bytes = 4};
    const struct {
        const char *says;
        struct str bytes;
        enum fault_kind kind;
        const char *message;
    } cases[] = {
        {"nothing", STR_LITERAL(""), FAULT_INPUT, "1:1: the table is empty"},
        {"only space", STR_LITERAL(" \n,,\n"), FAULT_INPUT,
         "1:1: the table is empty"},
        {"an open quote", STR_LITERAL("A,B\n1,\"2\n3\n"), FAULT_INPUT,
         "2:3: the quote that opens this cell is never closed"},
        {"an open quote at the very end", STR_LITERAL("A,\""), FAULT_INPUT,
         "1:3: the quote"},
        {"text behind a quote", STR_LITERAL("A,B\n\"1\"x,2\n"), FAULT_INPUT,
         "2:4: text behind the quote"},
        {"text behind quoted lines", STR_LITERAL("A,B\n1,\"\n\"x\n"),
         FAULT_INPUT, "3:2: text behind the quote"},
        {"a byte of Latin-1", STR_LITERAL("A,B\r\n1,Zo\xEB\n"), FAULT_INPUT,
         "2:5: the byte EB is no UTF-8 text; save the table as CSV UTF-8"},
        {"a byte behind a mark",
         STR_LITERAL("\xEF\xBB\xBF"
                     "A\xFF\n"),
         FAULT_INPUT, "1:2: the byte FF"},
        {"a NUL", STR_LITERAL("A\0\n"), FAULT_INPUT, "1:2: the byte 00"},
        {"UTF-16, small end first",
         STR_LITERAL("\xFF\xFE"
                     "A\0"),
         FAULT_INPUT, "1:1: the table is in UTF-16; save it as CSV UTF-8"},
        {"UTF-16, big end first", STR_LITERAL("\xFE\xFF\0A"), FAULT_INPUT,
         "1:1: the table is in UTF-16"},
        {"a row too many", STR_LITERAL("A\n1\n2\n\n3\n"), FAULT_LIMIT,
         "5:1: more than 2 rows"},
        {"a column too many", STR_LITERAL("A,B,C,D\n"), FAULT_LIMIT,
         "1:7: more than 3 columns"},
        {"a cell too long", STR_LITERAL("A,B\n1,12345\n"), FAULT_LIMIT,
         "2:3: a cell of 5 bytes, at most 4"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct csv csv = {.row_count = 77};
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says,
                   !csv_read(mem, cases[i].bytes, &small, &csv, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == cases[i].kind);
        fault.message[strlen(cases[i].message)] = '\0';
        unit_same(str_of(fault.message), cases[i].message, cases[i].says);
        assert_int_equal(csv.row_count, 77);
    }
}

static void takes_what_just_fits(void **state)
{
    struct arena *mem = *state;
    const struct csv_limits small = {
        .most_rows = 2, .most_columns = 3, .most_cell_bytes = 4};
    struct csv csv;
    struct fault fault;
    assert_true(csv_read(mem, STR_LITERAL("A,B,C,,\n1234,2,3\n4,5,6\n\n"),
                         &small, &csv, &fault));
    assert_int_equal(csv.header.count, 3);
    assert_int_equal(csv.row_count, 2);
}

static void gives_cells_with_their_place(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says;
        size_t row_index, column_index;
        const char *text;
        int line, column;
    } cases[] = {
        {"the first cell", 0, 0, "1", 2, 1},
        {"a cell over two lines", 0, 1, "2\n2", 2, 3},
        {"the cell behind it", 0, 2, "3", 3, 4},
        {"a cell behind another script", 1, 1, "5", 4, 4},
        {"a cell that is missing", 1, 2, "", 4, 1},
    };
    struct csv csv;
    struct fault fault;
    assert_true(csv_read(mem, STR_LITERAL("A,B,C\n1,\"2\n2\",3\né,5\n"),
                         &csv_usual_limits, &csv, &fault));
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct csv_cell cell = csv_cell(&csv.rows[cases[i].row_index],
                                        cases[i].column_index);
        unit_same(cell.text, cases[i].text, cases[i].says);
        UNIT_CLAIM(cases[i].says, cell.line == cases[i].line);
        UNIT_CLAIM(cases[i].says, cell.column == cases[i].column);
    }
}

/* A title alone above the table leaves no cell out. */
static void a_grid_is_as_wide_as_its_widest_row(void **state)
{
    static const struct {
        const char *says, *bytes;
        size_t columns;
    } cases[] = {
        {"a title with delimiters", "Title;;\nA;B;C\n1;2;3\n", 3},
        {"a title without", "Title\nA,B,C\n1,2,3\n", 3},
        {"nothing but delimiters at the end", "A;B;;;\n1;2;;;\n", 2},
        {"a row that is wider", "A;B\n1;2;3\n", 3},
    };
    struct csv_limits limits = csv_usual_limits;
    limits.is_grid = true;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct csv csv;
        struct fault fault = {0};
        UNIT_CLAIM(cases[i].says, csv_read(*state, str_of(cases[i].bytes),
                                           &limits, &csv, &fault));
        UNIT_CLAIM(cases[i].says, csv.header.count == cases[i].columns);
        UNIT_CLAIM(cases[i].says, !csv.rows[0].surplus);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_tables),
        UNIT_TEST(refuses_what_is_no_table),
        UNIT_TEST(takes_what_just_fits),
        UNIT_TEST(gives_cells_with_their_place),
        UNIT_TEST(a_grid_is_as_wide_as_its_widest_row),
    };
    return cmocka_run_group_tests_name("csv", tests, NULL, NULL);
}
