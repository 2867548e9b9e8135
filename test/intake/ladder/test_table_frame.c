#include "intake/ladder/table_frame.h"

#include "support/ladders.h"
#include "support/unit.h"

static void takes_frames_off(void **state)
{
    static const struct {
        const char *says, *table, *corner;
    } cases[] = {
        {"letters and numbers", "|A|B\n1|Competency|IC1\n2|Code|Writes",
         "Competency"},
        {"a frozen row between", "|A|B\n1|Competency|IC1\n||\n2|Code|Writes",
         "Competency"},
        {"numbers alone", "|IC1|IC2\n1|Asks|Writes\n2|Reads|Leads", ""},
        {"letters alone", "|A|B\nCode|Asks|Writes\nTalk|Reads|Leads", ""},
        {"too small a table", "|A|B\n1|x|y", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct grid grid = grid_of_text(*state, cases[i].table);
        const struct grid *inner = table_without_frame(*state, &grid);
        unit_same(grid_cell(inner, 0, 0)->text, cases[i].corner, cases[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(takes_frames_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
