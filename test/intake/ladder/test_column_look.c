#include "intake/ladder/column_look.h"

#include "support/ladders.h"
#include "support/unit.h"

static void looks_at_columns(void **state)
{
    struct grid grid = grid_of_text(
        *state, "Level|Skill|What we expect of them|Mail|Nr\n"
                "IC1|Code|Writes code that others can read|a@b.org|10\n"
                "IC2|Drive to completion|- Leads\\n- Teaches|c@d.org|20\n"
                "IC2||||");
    struct column_look looks[5];
    for (size_t i = 0; i < 5; i++)
        looks[i] = column_look(&grid, i, 0, 1, 4);
    assert_int_equal(looks[0].word, PART_LEVEL);
    assert_int_equal(looks[0].count, 3);
    assert_int_equal(looks[0].distinct, 2);
    assert_true(looks[0].has_codes && !looks[0].has_numbers);
    assert_true(looks[0].level_share > 0.99);
    assert_int_equal(looks[1].word, PART_COMPETENCY);
    assert_false(looks[1].is_wide);
    assert_true(looks[2].is_prose && looks[2].has_head);
    assert_true(looks[3].has_people && !looks[2].has_people);
    assert_true(looks[4].has_numbers && !looks[4].has_codes);
}

static void passes_over_what_spreads(void **state)
{
    struct grid grid = grid_of_text(*state, "A|B\nx|<\ny|z");
    assert_int_equal(column_look(&grid, 1, 0, 1, 3).count, 1);
}

static void tells_people_from_what_is_done_for_them(void **state)
{
    static const struct {
        const char *says, *column;
        bool has_people;
    } rows[] = {
        {"sentences under People", "People\nHelps new colleagues\nLeads a team",
         false},
        {"sentences under Person", "Person\nAsks for help early\nLeads a team",
         false},
        {"sentences under Team member",
         "Team member\nHelps new colleagues\nLeads a team", false},
        {"sentences under Staff", "Staff\nHelps new colleagues\nLeads a team",
         false},
        {"names under People", "People\nAda Lovelace\nBo Orr", true},
        {"names with a small word in one of them",
         "People\nAda Lovelace\nVincent van Gogh\nBo Orr", true},
        {"names under Person", "Person\nAda Lovelace\nBo Orr", true},
        {"counts under People", "People\n3\n12", true},
        {"sentences under a head that is never a competency",
         "Reports to\nHead of the office\nHead of the council", true},
        {"addresses under Staff", "Staff\nada@example.org\nbo@example.org",
         true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct grid grid = grid_of_text(*state, rows[i].column);
        if (column_look(&grid, 0, 0, 1, grid.row_count).has_people
            != rows[i].has_people)
            fail_msg("%s", rows[i].says);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(looks_at_columns),
        UNIT_TEST(passes_over_what_spreads),
        UNIT_TEST(tells_people_from_what_is_done_for_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
