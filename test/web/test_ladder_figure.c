#include "web/ladder_figure.h"

#include "support/unit.h"

static struct level levels[12];
static const struct ladder ladder = {.levels = levels, .level_count = 12};

static void draws_each_rung_as_it_is(void **state)
{
    const struct gap gap = {
        .ladder = &ladder,
        .level_index = 2,
        .level_row_count = 4,
        .counts =
            {[STANDING_MET] = 1, [STANDING_PARTLY] = 2, [STANDING_MISSING] = 1},
    };
    for (size_t i = 0; i < COUNT_OF(levels); i++)
        levels[i].key = str_format(*state, "level %zu", i + 1);
    levels[11].title = str_of("A title that is much too long to stand beside");
    struct ladder_figure figure = ladder_figure_make(
        *state, &(struct figure_wish){.gap = &gap,
                                      .present = &levels[1],
                                      .here = STR_LITERAL("you"),
                                      .next = STR_LITERAL("1 of 4")});
    assert_int_equal(figure.rungs.count, 12);
    const struct figure_rung *rungs = figure.rungs.at;
    assert_int_equal(rungs[0].number, 12);
    assert_true(str_has_suffix(rungs[0].name, "…"));
    assert_int_equal(rungs[0].kind, RUNG_ABOVE);
    assert_int_equal(rungs[9].kind, RUNG_NEXT);
    unit_same(rungs[9].detail, "1 of 4", "next");
    assert_int_equal((int)rungs[9].fill_width, 36);
    assert_int_equal(rungs[10].kind, RUNG_HERE);
    unit_same(rungs[10].detail, "you", "here");
    assert_int_equal(rungs[11].kind, RUNG_BELOW);
    assert_true(rungs[11].y < figure.bottom && figure.bottom < figure.height);
    assert_true(str_find(figure.description, STR_LITERAL("1 of 4 criteria"))
                < figure.description.length);
}

static void knows_nobody_on_it(void **state)
{
    const struct gap gap = {.ladder = &ladder, .level_index = 0};
    for (size_t i = 0; i < COUNT_OF(levels); i++)
        levels[i] = (struct level){.key = str_of("level")};
    struct ladder_figure figure = ladder_figure_make(
        *state, &(struct figure_wish){.gap = &gap});
    assert_int_equal(figure.rungs.at[11].kind, RUNG_NEXT);
    assert_int_equal((int)figure.rungs.at[11].fill_width, 0);
    assert_int_equal(figure.rungs.at[10].kind, RUNG_ABOVE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(draws_each_rung_as_it_is),
        UNIT_TEST(knows_nobody_on_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
