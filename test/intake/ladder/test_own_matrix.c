#include "intake/ladder/own_matrix.h"

#include "base/text.h"
#include "support/unit.h"

static const char *const sheet[][3] = {
    {"Crew", "", ""},
    {"crew, revision 1 of 2026-11-23.", "", ""},
    {"Competency", "One", "Two"},
    {"Pay", "1.00 EUR to 2.00 EUR", ""},
    {"Deck", "", ""},
    {"Knots", "Ties", "\xE2\x80\xA2 Coils\n\xE2\x80\xA2 Splices,\n  twice"},
    {"Pay", "", "Pays"},
};

enum { ROWS = COUNT_OF(sheet), COLUMNS = COUNT_OF(sheet[0]) };

/* The sheet with another text in one of its cells. */
static struct str noted(struct arena *mem, size_t row, size_t column,
                        const char *text)
{
    struct grid_cell cells[ROWS * COLUMNS] = {0};
    for (size_t i = 0; i < COUNT_OF(cells); i++)
        cells[i] = (struct grid_cell){
            .text = str_of(sheet[i / COLUMNS][i % COLUMNS]),
            .line = (int)(i / COLUMNS) + 1,
            .column = (int)(i % COLUMNS) + 1};
    cells[row * COLUMNS + column].text = str_of(text);
    const struct grid grid = {.kind = GRID_SHEET,
                              .name = STR_LITERAL("Matrix"),
                              .cells = cells,
                              .row_count = ROWS,
                              .column_count = COLUMNS};
    struct competency competencies[] = {{.title = STR_LITERAL("Knots")},
                                        {.title = STR_LITERAL("Pay")}};
    struct criterion criteria[] = {
        {.text = STR_LITERAL("Ties")},
        {.text = STR_LITERAL("Coils")},
        {.text = STR_LITERAL("Splices,\ntwice")},
        {.text = STR_LITERAL("Pays"), .competency_index = 1}};
    const struct ladder ladder = {.competencies = competencies,
                                  .competency_count = COUNT_OF(competencies),
                                  .criteria = criteria,
                                  .criterion_count = COUNT_OF(criteria)};
    struct list skips;
    struct text out;
    text_open(mem, 4096, &out);
    LIST_OPEN(mem, struct skip, &skips);
    assert_true(own_matrix_is(&grid));
    own_matrix_compare(mem, &grid, &ladder, &skips);
    for (size_t i = 0; i < skips.count; i++)
        text_add(&out, "%.*s;", STR(LIST_AT(&skips, struct skip, i)->where));
    return text_str(&out);
}

static void notes_what_was_changed(void **state)
{
    static const struct {
        const char *says;
        size_t row, column;
        const char *text, *noted;
    } cases[] = {
        {"nothing", 0, 0, "Crew", ""},
        {"the pay of a level", 3, 1, "3.00 EUR", ""},
        {"a text", 5, 1, "Ties well", "sheet Matrix, B6;"},
        {"one text of two", 5, 2,
         "\xE2\x80\xA2 Coils\n\xE2\x80\xA2 Splices once", "sheet Matrix, C6;"},
        {"a text taken away", 5, 2, "\xE2\x80\xA2 Coils", ""},
        {"a text of another competency", 5, 1, "Pays", "sheet Matrix, B6;"},
        {"another competency", 5, 0, "Ropes", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(noted(*state, cases[i].row, cases[i].column, cases[i].text),
                  cases[i].noted, cases[i].says);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(notes_what_was_changed)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
