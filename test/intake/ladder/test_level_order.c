#include "intake/ladder/level_order.h"

#include "support/unit.h"

#include <string.h>

static void orders_levels(void **state)
{
    static const struct {
        const char *says, *names[5], *shown;
    } cases[] = {
        {"as they came", {"Explorer", "Builder"}, "Explorer Builder"},
        {"numbers in a mess",
         {"Level 2", "Level 1", "Level 3"},
         "Level 1 Level 2 Level 3"},
        {"numbers that fall",
         {"Level 3", "Level 2", "Level 1"},
         "Level 1 Level 2 Level 3 (turned)"},
        {"codes that fall",
         {"Principal (P5)", "Staff (P4)", "Senior (P3)"},
         "Senior (P3) Staff (P4) Principal (P5) (turned)"},
        {"ranks that fall",
         {"Principal", "Senior", "Engineer", "Junior"},
         "Junior Engineer Senior Principal (turned)"},
        {"two ranks may be of two ladders",
         {"Senior", "Junior"},
         "Senior Junior"},
        {"codes of two kinds", {"M2", "IC1"}, "M2 IC1"},
        {"ranks that rise",
         {"Junior", "Engineer", "Senior"},
         "Junior Engineer Senior"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str names[5], shown = {0};
        size_t count = 0;
        bool is_turned = false;
        for (; count < 5 && cases[i].names[count]; count++)
            names[count] = str_of(cases[i].names[count]);
        struct str_list order = level_order(
            *state, (struct str_list){names, count}, &is_turned);
        for (size_t k = 0; k < order.count; k++)
            shown = str_format(*state, "%.*s%s%.*s", STR(shown), k ? " " : "",
                               STR(order.at[k]));
        if (is_turned)
            shown = str_format(*state, "%.*s (turned)", STR(shown));
        unit_same(shown, cases[i].shown, cases[i].says);
    }
}

static void tells_where_levels_begin_anew(void **state)
{
    static const struct {
        const char *before, *after;
        bool is_anew;
    } cases[] = {
        {"IC2", "M1", true},
        {"CM2", "CM3", false},
        {"IC3", "M4", false},
        {"PM II", "Senior PM", false},
        {"Senior Engineer", "Manager", true},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].after, level_begins_anew(str_of(cases[i].before),
                                                     str_of(cases[i].after))
                                       == cases[i].is_anew);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(orders_levels),
        UNIT_TEST(tells_where_levels_begin_anew),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
