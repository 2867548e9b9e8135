#include "format/tab.h"

#include "base/text.h"

#include "support/unit.h"

static const struct tab_limits few = {.most_rows = 3, .most_cell_bytes = 8};

/* "a,b" of the header; then "2: 1,2" a row. */
static bool told(struct arena *mem, struct str bytes, struct str *out,
                 struct fault *fault)
{
    struct tab tab;
    struct text text;
    struct str cells[TAB_COLUMNS_MOST];
    bool has_row = true;
    text_open(mem, 4096, &text);
    if (!tab_open(bytes, few, &tab, fault))
        return false;
    for (size_t i = 0; i < tab.column_count; i++)
        text_add(&text, "%s%.*s", i ? "," : "", STR(tab.header[i]));
    for (;;) {
        if (!tab_next(&tab, cells, &has_row, fault))
            return false;
        if (!has_row)
            break;
        text_add(&text, "; %d:", tab.line);
        for (size_t i = 0; i < tab.column_count; i++)
            text_add(&text, "%s%.*s", i ? "," : " ", STR(cells[i]));
    }
    *out = text_str(&text);
    return true;
}

static void reads_tables(void **state)
{
    const struct {
        const char *says, *bytes, *wanted;
    } cases[] = {
        {"a header alone", "a\tb", "a,b"},
        {"rows, the last without an end", "a\tb\n1\t2\n3\t4",
         "a,b; 2: 1,2; 3: 3,4"},
        {"CR LF, a mark in front and spaces",
         "\xEF\xBB\xBF"
         "a\t b \r\n 1\t2 \r\n",
         "a,b; 2: 1,2"},
        {"quotes are letters", "a\tb\n\"1\t2\"\n", "a,b; 2: \"1,2\""},
        {"a short row and an empty cell", "a\tb\tc\n\t2\n", "a,b,c; 2: ,2,"},
        {"lines without text", "\n\na\tb\n \t\n\n1\t2\n\n", "a,b; 6: 1,2"},
        {"empty fields behind the last column", "a\tb\n1\t2\t\t \n",
         "a,b; 2: 1,2"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str out = {0};
        struct fault fault;
        UNIT_CLAIM(cases[i].says,
                   told(*state, str_of(cases[i].bytes), &out, &fault));
        unit_same(out, cases[i].wanted, cases[i].says);
    }
}

static void refuses_what_is_no_table(void **state)
{
    const struct {
        const char *says, *bytes;
        enum fault_kind kind;
        const char *wanted;
    } cases[] = {
        {"nothing", "", FAULT_INPUT,
         "1: there is no line that names the columns"},
        {"a column twice", "a\tb\tA\n", FAULT_INPUT,
         "1:3: there are two columns \"A\""},
        {"too many fields", "a\tb\n1\t2\n1\t2\t3\n", FAULT_INPUT,
         "3:3: this row has more fields than the 2 columns named in the first "
         "line"},
        {"no text", "a\tb\n1\t\xFF\n", FAULT_INPUT,
         "2:2: this is no text in UTF-8"},
        {"a long text", "a\tb\n1\t123456789\n", FAULT_LIMIT,
         "2:2: this text is longer than 8 bytes"},
        {"a row too many", "a\n1\n2\n3\n4\n", FAULT_LIMIT,
         "5: there are more than 3 rows"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str out;
        struct fault fault;
        UNIT_CLAIM(cases[i].says,
                   !told(*state, str_of(cases[i].bytes), &out, &fault));
        UNIT_CLAIM(cases[i].says, fault.kind == cases[i].kind);
        unit_same(str_of(fault.message), cases[i].wanted, cases[i].says);
    }
}

static void has_room_for_so_many_columns(void **state)
{
    (void)state;
    char header[2 * (TAB_COLUMNS_MOST + 1)];
    struct tab tab;
    struct fault fault;
    for (size_t i = 0; i < COUNT_OF(header); i++)
        header[i] = '\t';
    assert_true(
        tab_open((struct str){header, TAB_COLUMNS_MOST - 1}, few, &tab, &fault)
        == false); /* a header without a name is no header */
    header[0] = 'a';
    assert_true(
        tab_open((struct str){header, TAB_COLUMNS_MOST}, few, &tab, &fault));
    assert_false(tab_open((struct str){header, TAB_COLUMNS_MOST + 1}, few, &tab,
                          &fault));
    assert_int_equal(fault.kind, FAULT_LIMIT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_tables),
        UNIT_TEST(refuses_what_is_no_table),
        UNIT_TEST(has_room_for_so_many_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
