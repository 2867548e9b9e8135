#include "format/place.h"

#include "support/unit.h"

static void finds_lines_and_columns(void **state)
{
    struct line_starts lines;
    line_starts_find(*state, STR_LITERAL("ab\nc\r\n\rd"), &lines);
    const struct {
        size_t offset;
        int line, column;
    } cases[] = {{0, 1, 1}, {1, 1, 2}, {2, 1, 3}, {3, 2, 1}, {4, 2, 2},
                 {5, 2, 3}, {6, 3, 1}, {7, 4, 1}, {8, 4, 2}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct place place = place_at(&lines, cases[i].offset);
        assert_int_equal(place.line, cases[i].line);
        assert_int_equal(place.column, cases[i].column);
    }
}

static void orders_places(void **state)
{
    (void)state;
    struct place a = {1, 9}, b = {2, 1}, c = {2, 2};
    assert_true(place_order(a, b) < 0);
    assert_true(place_order(b, a) > 0);
    assert_true(place_order(b, c) < 0);
    assert_int_equal(place_order(b, b), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_lines_and_columns),
        UNIT_TEST(orders_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
