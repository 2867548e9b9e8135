#include "domain/assessment/gap.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* Two levels; one competency.  Criteria: a and b at level 1; c, d and e at
 * level 2, where d has the key of its place. */
static struct level levels[] = {{.key = {"one", 3}}, {.key = {"two", 3}}};
static struct competency competencies[] = {{.key = {"craft", 5}}};
static struct criterion criteria[] = {
    {.key = {"a", 1}, .text = {"A", 1}, .level_index = 0},
    {.key = {"b", 1}, .text = {"B", 1}, .level_index = 0},
    {.key = {"c", 1}, .text = {"C", 1}, .level_index = 1},
    {.key = {"craft.two.2", 11}, .text = {"D", 1}, .level_index = 1},
    {.key = {"e", 1}, .text = {"E", 1}, .level_index = 1},
};
static const struct ladder ladder = {
    .key = {"trade", 5},
    .levels = levels,
    .level_count = 2,
    .competencies = competencies,
    .competency_count = 1,
    .criteria = criteria,
    .criterion_count = 5,
};

static struct rated rated(const char *key, enum rating rating)
{
    struct rated one = {.ladder_key = STR_LITERAL("trade"),
                        .criterion_key = str_of(key),
                        .wording = STR_LITERAL("no longer there"),
                        .rating = rating};
    for (size_t i = 0; i < COUNT_OF(criteria); i++)
        if (str_is(criteria[i].key, key))
            one.wording = criteria[i].text;
    return one;
}

/* One letter for each row of a gap: its standing. */
static const char letters[] = {'m', 's', 'n', '?', '-'};

static void test_gap_make(void **state)
{
    (void)state;
    struct rated elsewhere = rated("c", RATING_ALWAYS);
    elsewhere.ladder_key = STR_LITERAL("other");
    const struct {
        const char *says;
        size_t level;
        struct rated ratings[4];
        size_t count;
        const char *rows;
        size_t own_rows, counted, met, unrated_below;
    } cases[] = {
        {"nothing rated", 1, {{0}}, 0, "???", 3, 3, 0, 2},
        {"lowest level", 0, {{0}}, 0, "??", 2, 2, 0, 0},
        {"one of each",
         1,
         {rated("c", RATING_ALWAYS), rated("craft.two.2", RATING_SOMETIMES),
          rated("e", RATING_NOT_YET)},
         3,
         "msn",
         3,
         3,
         1,
         2},
        {"excused is out of the sum",
         1,
         {rated("c", RATING_ALWAYS),
          rated("craft.two.2", RATING_NOT_APPLICABLE)},
         2,
         "m-?",
         3,
         2,
         1,
         2},
        {"the newest counts",
         1,
         {rated("c", RATING_ALWAYS), rated("c", RATING_NOT_YET)},
         2,
         "m??",
         3,
         3,
         1,
         2},
        {"open below is listed behind",
         1,
         {rated("a", RATING_SOMETIMES), rated("b", RATING_ALWAYS)},
         2,
         "???s",
         3,
         3,
         0,
         0},
        {"excused below is not open",
         1,
         {rated("a", RATING_NOT_APPLICABLE)},
         1,
         "???",
         3,
         3,
         0,
         1},
        {"higher levels do not matter",
         0,
         {rated("c", RATING_NOT_YET)},
         1,
         "??",
         2,
         2,
         0,
         0},
        {"another ladder", 1, {elsewhere}, 1, "???", 3, 3, 0, 2},
        {"a criterion that went",
         1,
         {rated("z", RATING_ALWAYS)},
         1,
         "???",
         3,
         3,
         0,
         2},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        print_message("%s\n", cases[i].says);
        struct arena *mem = arena_open();
        struct gap gap = gap_make(
            mem, &ladder, cases[i].level,
            (struct rated_list){cases[i].ratings, cases[i].count},
            (struct credit_list){0});
        assert_int_equal(gap.row_count, str_of(cases[i].rows).length);
        for (size_t r = 0; r < gap.row_count; r++)
            assert_int_equal(letters[gap.rows[r].standing], cases[i].rows[r]);
        assert_int_equal(gap.level_row_count, cases[i].own_rows);
        assert_int_equal(gap_counted(&gap), cases[i].counted);
        assert_int_equal(gap.counts[STANDING_MET], cases[i].met);
        assert_int_equal(gap.unrated_below, cases[i].unrated_below);
        arena_close(mem);
    }
}

static void test_older_wording_is_said(void **state)
{
    (void)state;
    struct arena *mem = arena_open();
    struct rated ratings[] = {rated("c", RATING_ALWAYS),
                              rated("craft.two.2", RATING_ALWAYS)};
    ratings[1].wording = STR_LITERAL("D once");
    struct gap gap = gap_make(mem, &ladder, 1, (struct rated_list){ratings, 2},
                              (struct credit_list){0});
    assert_false(gap.rows[0].is_older_wording);
    assert_true(gap.rows[1].is_older_wording);
    assert_false(gap.rows[2].is_older_wording);
    arena_close(mem);
}

/* A criterion was put in before c and d, so that the keys nobody chose moved:
 * what was said of c's words stays with them. */
static void test_ratings_follow_their_words(void **state)
{
    (void)state;
    const struct {
        const char *says;
        const char *key, *wording;
        const char *rows; /* of c, d and e */
        size_t gone;
    } cases[] = {
        {"the key and its words", "c", "C", "m??", 0},
        {"the words under another key", "craft.two.2", "C", "m??", 0},
        {"the key, when some words are still there", "craft.two.2", "D once",
         "?m?", 0},
        {"nobody, when the words are others", "craft.two.2", "was D once",
         "???", 1},
        {"nobody, when they were many more", "craft.two.2",
         "D D was it once not", "???", 1},
        {"a chosen key keeps it, whatever the words", "e", "was it E once",
         "??m", 0},
        {"words and key gone", "z", "was Z once", "???", 1},
        {"words found although the key is gone", "z", "E", "??m", 0},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        print_message("%s\n", cases[i].says);
        struct arena *mem = arena_open();
        struct rated one = rated(cases[i].key, RATING_ALWAYS);
        one.wording = str_of(cases[i].wording);
        struct gap gap = gap_make(mem, &ladder, 1, (struct rated_list){&one, 1},
                                  (struct credit_list){0});
        for (size_t r = 0; r < 3; r++)
            assert_int_equal(letters[gap.rows[r].standing], cases[i].rows[r]);
        assert_int_equal(gap.gone_count, cases[i].gone);
        arena_close(mem);
    }
}

static void test_the_newest_counts_across_keys(void **state)
{
    (void)state;
    struct arena *mem = arena_open();
    struct rated ratings[] = {rated("c", RATING_NOT_YET),
                              rated("craft.two.2", RATING_ALWAYS)};
    ratings[1].wording = ratings[0].wording;
    ratings[0].day.number = 10;
    ratings[1].day.number = 11;
    struct gap gap = gap_make(mem, &ladder, 1, (struct rated_list){ratings, 2},
                              (struct credit_list){0});
    assert_int_equal(gap.rows[0].standing, STANDING_MET);
    ratings[0].day.number = 11;
    ratings[0].ladder_revision = 2;
    gap = gap_make(mem, &ladder, 1, (struct rated_list){ratings, 2},
                   (struct credit_list){0});
    assert_int_equal(gap.rows[0].standing, STANDING_MISSING);
    arena_close(mem);
}

/* The third level comes from the first: the second is another branch. */
static void test_a_branch_is_not_below(void **state)
{
    (void)state;
    struct arena *mem = arena_open();
    const struct str one = STR_LITERAL("one");
    struct level forked[3] = {
        levels[0], levels[1], {.key = STR_LITERAL("lead"), .after = {&one, 1}}};
    struct ladder fork = ladder;
    fork.levels = forked;
    fork.level_count = 3;
    const struct rated ratings[] = {rated("a", RATING_NOT_YET),
                                    rated("c", RATING_NOT_YET)};
    struct gap gap = gap_make(mem, &fork, 2, (struct rated_list){ratings, 2},
                              (struct credit_list){0});
    assert_int_equal(gap.row_count, 1);
    assert_ptr_equal(gap.rows[0].criterion, &criteria[0]);
    assert_int_equal(gap.unrated_below, 1);
    forked[2].after.count = 0;
    gap = gap_make(mem, &fork, 2, (struct rated_list){ratings, 2},
                   (struct credit_list){0});
    assert_int_equal(gap.row_count, 2);
    assert_int_equal(gap.unrated_below, 3);
    arena_close(mem);
}

static void test_credits_stand_beside_their_criterion(void **state)
{
    (void)state;
    struct arena *mem = arena_open();
    const struct evidence piece = {.title = STR_LITERAL("x")};
    const struct credit credits[] = {
        {2, &piece, {0}}, {2, &piece, {0}}, {4, &piece, {0}}};
    struct gap gap = gap_make(mem, &ladder, 1, (struct rated_list){0},
                              (struct credit_list){credits, 3});
    assert_int_equal(gap.rows[0].credits.count, 2);
    assert_ptr_equal(gap.rows[0].credits.at, &credits[0]);
    assert_int_equal(gap.rows[1].credits.count, 0);
    assert_ptr_equal(gap.rows[2].credits.at, &credits[2]);
    arena_close(mem);
}

static void test_gap_rows_make(void **state)
{
    (void)state;
    struct arena *mem = arena_open();
    const struct rated ratings[] = {rated("b", RATING_ALWAYS),
                                    rated("e", RATING_SOMETIMES),
                                    rated("gone", RATING_ALWAYS)};
    struct gap_row_list rows = gap_rows_make(
        mem, &ladder, (struct rated_list){ratings, COUNT_OF(ratings)},
        (struct credit_list){0});
    char told[COUNT_OF(criteria) + 1] = "";
    assert_int_equal(rows.count, COUNT_OF(criteria));
    for (size_t i = 0; i < rows.count; i++) {
        told[i] = letters[rows.at[i].standing];
        assert_ptr_equal(rows.at[i].criterion, &criteria[i]);
    }
    assert_string_equal(told, "?m??s");
    arena_close(mem);
}

/* A rating of the ladder that "trade" was adopted from. */
static struct rated rated_before(const char *key, const char *wording,
                                 enum rating rating, int day)
{
    return (struct rated){.ladder_key = STR_LITERAL("engineering"),
                          .ladder_revision = 7,
                          .criterion_key = str_of(key),
                          .wording = str_of(wording),
                          .rating = rating,
                          .day = {day}};
}

static void test_same_words_count_on_an_adopted_ladder(void **state)
{
    (void)state;
    struct rated own = rated("c", RATING_SOMETIMES);
    own.day.number = 10;
    const struct {
        const char *says;
        struct rated ratings[2];
        size_t count;
        const char *rows; /* of c, d and e */
    } cases[] = {
        {"the same words",
         {rated_before("c", "C", RATING_ALWAYS, 9)},
         1,
         "m??"},
        {"the same words under another key",
         {rated_before("x", "E", RATING_ALWAYS, 9)},
         1,
         "??m"},
        {"other words under the same key",
         {rated_before("c", "C.", RATING_ALWAYS, 9)},
         1,
         "???"},
        {"an older one beside its own",
         {rated_before("c", "C", RATING_ALWAYS, 9), own},
         2,
         "s??"},
        {"one of the same day before its own",
         {rated_before("c", "C", RATING_ALWAYS, 10), own},
         2,
         "s??"},
        {"one of the same day behind its own",
         {own, rated_before("c", "C", RATING_ALWAYS, 10)},
         2,
         "s??"},
        {"a newer one beside its own",
         {rated_before("c", "C", RATING_ALWAYS, 11), own},
         2,
         "m??"},
    };
    struct ladder adopted = ladder;
    adopted.adopts = (struct ladder_name){STR_LITERAL("engineering"), 7};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        print_message("%s\n", cases[i].says);
        struct arena *mem = arena_open();
        const struct rated_list ratings = {cases[i].ratings, cases[i].count};
        struct gap gap = gap_make(mem, &adopted, 1, ratings,
                                  (struct credit_list){0});
        for (size_t r = 0; r < 3; r++)
            assert_int_equal(letters[gap.rows[r].standing], cases[i].rows[r]);
        assert_int_equal(gap.gone_count, 0);
        arena_close(mem);
    }
}

static void test_ratings_lost(void **state)
{
    (void)state;
    struct arena *mem = arena_open();
    struct criterion others[COUNT_OF(criteria)];
    for (size_t i = 0; i < COUNT_OF(criteria); i++)
        others[i] = criteria[i];
    others[2].text = STR_LITERAL("C, in other words");
    others[3].text = STR_LITERAL("Nothing of it");
    const struct rated ratings[] = {
        rated("a", RATING_ALWAYS), rated("c", RATING_ALWAYS),
        rated("c", RATING_NOT_YET), rated("craft.two.2", RATING_ALWAYS),
        rated("gone", RATING_ALWAYS)};
    const struct rated_list all = {ratings, COUNT_OF(ratings)};
    struct ladder next = ladder, adopted = ladder, apart = ladder;
    next.criteria = adopted.criteria = apart.criteria = others;
    adopted.key = apart.key = STR_LITERAL("refitted");
    adopted.adopts = (struct ladder_name){ladder.key, 1};
    /* A chosen key keeps its rating in the next revision, but not on another
     * ladder; that of a place does not. */
    assert_int_equal(ratings_lost(mem, &ladder, &next, all), 1);
    assert_int_equal(ratings_lost(mem, &ladder, &adopted, all), 2);
    assert_int_equal(ratings_lost(mem, &ladder, &apart, all), 3);
    assert_int_equal(ratings_lost(mem, &ladder, &ladder, all), 0);
    arena_close(mem);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_gap_make),
        cmocka_unit_test(test_gap_rows_make),
        cmocka_unit_test(test_older_wording_is_said),
        cmocka_unit_test(test_ratings_follow_their_words),
        cmocka_unit_test(test_same_words_count_on_an_adopted_ladder),
        cmocka_unit_test(test_ratings_lost),
        cmocka_unit_test(test_the_newest_counts_across_keys),
        cmocka_unit_test(test_a_branch_is_not_below),
        cmocka_unit_test(test_credits_stand_beside_their_criterion),
    };
    return cmocka_run_group_tests_name("gap", tests, NULL, NULL);
}
