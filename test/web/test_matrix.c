#include "web/matrix.h"

#include "support/unit.h"

#define TEXT(chars)                                                            \
    {                                                                          \
        chars, sizeof(chars) - 1                                               \
    }

/* Two levels, three competencies in two areas; "craft" asks for two things at
 * the first level and for one at the second, "word" for one at the second. */
static struct level levels[] = {
    {.key = TEXT("one"), .grade = TEXT("G1")},
    {.key = TEXT("two"), .title = TEXT("Second")},
};
static struct competency competencies[] = {
    {.key = TEXT("craft"), .area = TEXT("Hands")},
    {.key = TEXT("tools"), .area = TEXT("Hands")},
    {.key = TEXT("word"), .area = TEXT("Mouth")},
};
static struct criterion criteria[] = {
    {.text = TEXT("A"), .competency_index = 0, .level_index = 0},
    {.text = TEXT("B"), .competency_index = 0, .level_index = 0},
    {.text = TEXT("C"), .competency_index = 0, .level_index = 1},
    {.text = TEXT("D"), .competency_index = 2, .level_index = 1},
};
static const struct ladder ladder = {
    .key = TEXT("trade"),
    .title = TEXT("Trade"),
    .levels = levels,
    .level_count = COUNT_OF(levels),
    .competencies = competencies,
    .competency_count = COUNT_OF(competencies),
    .criteria = criteria,
    .criterion_count = COUNT_OF(criteria),
};

static const struct matrix_cell *cell_at(const struct matrix_view *view,
                                         size_t area, size_t row, size_t level)
{
    return &view->areas.at[area].rows.at[row].cells.at[level];
}

static void puts_each_criterion_in_its_cell(void **state)
{
    const struct matrix_wish wish = {.ladder = &ladder};
    struct matrix_view view = matrix_make(*state, &wish);
    assert_int_equal(view.columns.count, 2);
    assert_int_equal(view.width, 3);
    assert_int_equal(view.columns.at[1].number, 2);
    unit_same(view.columns.at[0].name, "one", "a level without title");
    unit_same(view.columns.at[1].name, "Second", "a level with title");
    unit_same(view.columns.at[0].grade, "G1", "grade");
    assert_int_equal(view.areas.count, 2);
    unit_same(view.areas.at[0].title, "Hands", "area");
    assert_int_equal(view.areas.at[0].rows.count, 2);
    assert_int_equal(view.areas.at[1].rows.count, 1);
    const struct matrix_cell *both = cell_at(&view, 0, 0, 0);
    assert_int_equal(both->texts.count, 2);
    unit_same(both->texts.at[1], "B", "the second of the cell");
    assert_null(both->standing);
    assert_null(both->glyph);
    assert_int_equal(cell_at(&view, 0, 1, 0)->texts.count, 0);
    assert_int_equal(cell_at(&view, 0, 1, 1)->texts.count, 0);
    assert_int_equal(cell_at(&view, 1, 0, 0)->texts.count, 0);
    unit_same(cell_at(&view, 1, 0, 1)->texts.at[0], "D", "the last cell");
    unit_same(cell_at(&view, 1, 0, 1)->level_key, "two", "its level");
}

/* As many criteria as do not fit, all in the first cell. */
static void a_long_one_shows_first_words(void **state)
{
    enum { MANY = 200 };
    struct criterion many[MANY];
    for (size_t i = 0; i < MANY; i++)
        many[i] = (struct criterion){.text = STR_LITERAL("E")};
    struct ladder heavy = ladder;
    heavy.criteria = many;
    heavy.criterion_count = MANY;
    struct matrix_wish wish = {.ladder = &heavy};
    struct matrix_view view = matrix_make(*state, &wish);
    const struct matrix_cell *cell = cell_at(&view, 0, 0, 0);
    assert_true(view.is_long && view.is_short);
    assert_int_equal(cell->texts.count, 1);
    assert_int_equal(cell->more, MANY - 1);
    wish.has_all_words = true;
    view = matrix_make(*state, &wish);
    assert_true(view.is_long && !view.is_short);
    assert_int_equal(cell_at(&view, 0, 0, 0)->texts.count, MANY);
    assert_int_equal(cell_at(&view, 0, 0, 0)->more, 0);
}

static void marks_how_far_they_are_met(void **state)
{
    const struct gap_row rows[] = {
        {.standing = STANDING_MET},
        {.standing = STANDING_MISSING},
        {.standing = STANDING_PARTLY},
        {.standing = STANDING_UNRATED},
    };
    const struct matrix_wish wish = {
        .ladder = &ladder,
        .person = STR_LITERAL("ada@x.example"),
        .rows = {rows, COUNT_OF(rows)},
        .here = &levels[1],
    };
    struct matrix_view view = matrix_make(*state, &wish);
    assert_false(view.columns.at[0].is_here);
    assert_true(view.columns.at[1].is_here);
    assert_string_equal(cell_at(&view, 0, 0, 0)->style, "s2");
    assert_string_equal(cell_at(&view, 0, 0, 0)->glyph, "#rg2");
    assert_string_equal(cell_at(&view, 0, 0, 1)->style, "s2 is-here");
    assert_string_equal(cell_at(&view, 0, 1, 1)->style, "is-here");
    assert_null(cell_at(&view, 0, 1, 1)->standing);
    assert_string_equal(cell_at(&view, 1, 0, 1)->style, "is-here");
    assert_string_equal(cell_at(&view, 1, 0, 1)->standing, "not rated");
}

static void takes_five_steps(void **state)
{
    (void)state;
    const struct {
        const char *says;
        size_t met, partly, missing, unrated, excused;
        enum matrix_step step;
    } cases[] = {
        {"nothing asked", 0, 0, 0, 0, 0, STEP_UNRATED},
        {"nobody has said", 0, 0, 0, 2, 0, STEP_UNRATED},
        {"nobody has said of what counts", 0, 0, 0, 2, 1, STEP_UNRATED},
        {"all excused", 0, 0, 0, 0, 2, STEP_EXCUSED},
        {"none", 0, 0, 2, 0, 0, STEP_NONE},
        {"none, one not rated", 0, 0, 1, 1, 0, STEP_NONE},
        {"one of three", 1, 0, 2, 0, 0, STEP_SOME},
        {"one sometimes of two", 0, 1, 1, 0, 0, STEP_SOME},
        {"sometimes counts half", 0, 1, 0, 0, 0, STEP_HALF},
        {"one of two", 1, 0, 1, 0, 0, STEP_HALF},
        {"two of three", 2, 0, 1, 0, 0, STEP_HALF},
        {"three of four", 3, 0, 1, 0, 0, STEP_MOST},
        {"one and a half of two", 1, 1, 0, 0, 0, STEP_MOST},
        {"what is not rated counts as none", 3, 0, 0, 1, 0, STEP_MOST},
        {"all", 3, 0, 0, 0, 0, STEP_ALL},
        {"all but the excused", 3, 0, 0, 0, 2, STEP_ALL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const size_t counts[STANDING_COUNT] = {
            [STANDING_MET] = cases[i].met,
            [STANDING_PARTLY] = cases[i].partly,
            [STANDING_MISSING] = cases[i].missing,
            [STANDING_UNRATED] = cases[i].unrated,
            [STANDING_EXCUSED] = cases[i].excused,
        };
        UNIT_CLAIM(cases[i].says, matrix_step_of(counts) == cases[i].step);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(puts_each_criterion_in_its_cell),
        UNIT_TEST(a_long_one_shows_first_words),
        UNIT_TEST(marks_how_far_they_are_met),
        UNIT_TEST(takes_five_steps),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
