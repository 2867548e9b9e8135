#include "domain/ladder/difference.h"

#include "base/text.h"
#include "support/unit.h"

enum { CRITERIA_MOST = 8 };

/* A criterion in short: its cell, its key and its words, behind a bar an
 * example. */
struct asked {
    size_t competency, level;
    const char *key, *text;
};

/* Two competencies and three levels; `criteria` ends with one without words,
 * and stands by competency, then level. */
static struct ladder ladder_of(struct arena *mem, const struct asked *criteria)
{
    static const char *const names[] = {"one", "two", "three"};
    struct ladder ladder = {
        .key = str_of("trade"),
        .title = str_of("Trade"),
        .levels = ARENA_ARRAY(mem, struct level, 3),
        .level_count = 3,
        .competencies = ARENA_ARRAY(mem, struct competency, 2),
        .competency_count = 2,
        .criteria = ARENA_ARRAY(mem, struct criterion, CRITERIA_MOST),
    };
    for (size_t i = 0; i < 3; i++)
        ladder.levels[i].key = str_of(names[i]);
    ladder.competencies[0] = (struct competency){.key = str_of("craft"),
                                                 .title = str_of("Craft")};
    ladder.competencies[1] = (struct competency){.key = str_of("word"),
                                                 .title = str_of("Word")};
    for (; criteria->text; criteria++) {
        struct str *example = ARENA_NEW(mem, struct str), rest, text;
        rest = str_of(criteria->text);
        str_next(&rest, '|', &text);
        bool has_example = str_next(&rest, '|', example);
        ladder.criteria[ladder.criterion_count++] = (struct criterion){
            .key = str_of(criteria->key),
            .competency_index = criteria->competency,
            .level_index = criteria->level,
            .text = text,
            .examples = {example, has_example},
        };
    }
    return ladder;
}

/* "changed craft: old > new", a line a row. */
static struct str told(struct arena *mem, const struct difference *difference)
{
    struct text out;
    text_open(mem, 4096, &out);
    for (size_t i = 0; i < difference->row_count; i++) {
        const struct difference_row *row = &difference->rows[i];
        struct str before = row->before ? row->before->text : str_of("-");
        struct str after = row->after ? row->after->text : str_of("-");
        text_add(&out, "%s %.*s %.*s: %.*s > %.*s\n",
                 difference_names[row->kind], STR(row->competency->key),
                 STR(row->level->key), STR(before), STR(after));
    }
    return text_str(&out);
}

static void holds_two_levels_against_each_other(void **state)
{
    const struct {
        const char *says;
        struct asked criteria[CRITERIA_MOST];
        size_t from, to;
        const char *told;
    } cases[] = {
        {"nothing asked", {{0}}, 0, 1, ""},
        {"a criterion rises",
         {{0, 0, "a", "Plans one project"}, {0, 1, "b", "Plans two projects"}},
         0,
         1,
         "changed craft two: Plans one project > Plans two projects\n"},
        {"a criterion is new",
         {{1, 1, "b", "Speaks"}},
         0,
         1,
         "new word two: - > Speaks\n"},
        {"one is asked below alone",
         {{0, 0, "a", "Plans"}},
         0,
         1,
         "gone craft one: Plans > -\n"},
        {"the same words",
         {{0, 0, "a", "Plans"}, {0, 1, "b", "Plans"}},
         0,
         1,
         "same craft two: Plans > Plans\n"},
        {"what says most of the same stands side by side",
         {{0, 0, "a", "Plans one project alone"},
          {0, 0, "b", "Writes one page a week"},
          {0, 1, "c", "Writes two pages a week"},
          {0, 1, "d", "Plans two project alone"}},
         0,
         1,
         "changed craft two: Writes one page a week > "
         "Writes two pages a week\n"
         "changed craft two: Plans one project alone > "
         "Plans two project alone\n"},
        {"what is left alone and shares no word does not rise",
         {{0, 0, "a", "Asks"},
          {0, 0, "b", "Listens"},
          {0, 1, "c", "Answers"},
          {1, 0, "d", "Waits"},
          {1, 1, "e", "Speaks"}},
         0,
         1,
         "new craft two: - > Answers\n"
         "gone craft one: Asks > -\n"
         "gone craft one: Listens > -\n"
         "new word two: - > Speaks\n"
         "gone word one: Waits > -\n"},
        {"other levels do not matter",
         {{0, 0, "a", "Asks"}, {0, 1, "b", "Answers"}, {0, 2, "c", "Rules"}},
         0,
         2,
         "new craft three: - > Rules\ngone craft one: Asks > -\n"},
        {"downwards as well",
         {{0, 0, "a", "Asks"}, {0, 1, "b", "Answers"}},
         1,
         0,
         "new craft one: - > Asks\ngone craft two: Answers > -\n"},
        {"what rises stands before what is new",
         {{0, 0, "a", "Plans one project"},
          {0, 0, "b", "Waits"},
          {0, 1, "c", "Speaks"},
          {0, 1, "d", "Waits"},
          {0, 1, "e", "Plans two projects"}},
         0,
         1,
         "changed craft two: Plans one project > Plans two projects\n"
         "new craft two: - > Speaks\n"
         "same craft two: Waits > Waits\n"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ladder ladder = ladder_of(*state, cases[i].criteria);
        struct difference difference = level_difference_make(
            *state, &ladder, cases[i].from, cases[i].to);
        unit_same(told(*state, &difference), cases[i].told, cases[i].says);
    }
}

static void tells_what_changed_in_a_ladder(void **state)
{
    const struct {
        const char *says;
        struct asked before[CRITERIA_MOST], after[CRITERIA_MOST];
        size_t same;
        const char *told;
    } cases[] = {
        {"nothing", {{0, 0, "a", "Asks"}}, {{0, 0, "a", "Asks"}}, 1, ""},
        {"another key alone",
         {{0, 0, "a", "Asks"}},
         {{0, 0, "b", "Asks"}},
         1,
         ""},
        {"other words under the key",
         {{0, 0, "a", "Asks"}},
         {{0, 0, "a", "Answers"}},
         0,
         "changed craft one: Asks > Answers\n"},
        {"moved to another level",
         {{0, 0, "craft.one.1", "Asks"}},
         {{0, 1, "craft.two.1", "Asks"}},
         0,
         "moved craft two: Asks > Asks\n"},
        {"an example more",
         {{0, 0, "a", "Asks"}},
         {{0, 0, "a", "Asks|In May"}},
         0,
         "detail craft one: Asks > Asks\n"},
        {"one added in front: the words are followed, not the places",
         {{0, 0, "craft.one.1", "Asks"}, {0, 0, "craft.one.2", "Waits"}},
         {{0, 0, "craft.one.1", "Greets"},
          {0, 0, "craft.one.2", "Asks"},
          {0, 0, "craft.one.3", "Waits"}},
         2,
         "new craft one: - > Greets\n"},
        {"one added, one gone",
         {{0, 0, "a", "Asks"}},
         {{1, 2, "b", "Answers"}},
         0,
         "gone craft one: Asks > -\n"
         "new word three: - > Answers\n"},
        {"reworded and moved at once is found by what it means",
         {{0, 0, "craft.one.1", "Plans the release of one project alone"}},
         {{0, 1, "craft.two.1", "Plans the release of two projects"}},
         0,
         "changed craft two: Plans the release of one project alone > "
         "Plans the release of two projects\n"},
        {"other words at the same place are another criterion",
         {{0, 0, "craft.one.1", "Asks for help"}},
         {{0, 0, "craft.one.1", "Writes to the board"}},
         0,
         "new craft one: - > Writes to the board\n"
         "gone craft one: Asks for help > -\n"},
        {"the same words twice stay where they are",
         {{0, 0, "a", "Asks"}, {1, 0, "b", "Asks"}},
         {{0, 0, "a", "Waits"}, {1, 0, "b", "Asks"}},
         1,
         "changed craft one: Asks > Waits\n"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ladder before = ladder_of(*state, cases[i].before);
        struct ladder after = ladder_of(*state, cases[i].after);
        struct ladder_difference difference = ladder_difference_make(
            *state, &before, &after);
        unit_same(told(*state, &difference.criteria), cases[i].told,
                  cases[i].says);
        UNIT_CLAIM(cases[i].says, difference.criteria.counts[DIFFERENCE_SAME]
                                      == cases[i].same);
        UNIT_CLAIM(cases[i].says, difference.levels.changed.count == 0
                                      && !difference.is_retitled);
    }
}

/* Two ladders that share no key: competencies are paired by title, else by
 * what they ask; levels of other names are no reason to call it moved. */
static void holds_two_ladders_against_each_other(void **state)
{
    const struct asked ours[CRITERIA_MOST] = {
        {0, 0, "a", "Plans the release of one project"},
        {0, 1, "b", "Answers letters"},
        {1, 0, "c", "Speaks at a meeting of the company"},
    };
    const struct asked theirs[CRITERIA_MOST] = {
        {0, 0, "x", "Speaks at one meeting of the company"},
        {1, 1, "y", "Plans the release of one project"},
        {1, 1, "z", "Counts the money"},
    };
    struct ladder before = ladder_of(*state, ours);
    struct ladder after = ladder_of(*state, theirs);
    after.key = str_of("other");
    after.competencies[0] = (struct competency){.key = str_of("talk"),
                                                .title = str_of("Talk")};
    after.competencies[1] = (struct competency){.key = str_of("work"),
                                                .title = str_of("CRAFT")};
    for (size_t i = 0; i < 3; i++)
        after.levels[i].key = str_format(*state, "l%zu", i);
    struct ladder_difference made = ladder_difference_make(*state, &before,
                                                           &after);
    unit_same(told(*state, &made.criteria),
              "changed talk l0: Speaks at a meeting of the company > "
              "Speaks at one meeting of the company\n"
              "new work l1: - > Counts the money\n"
              "gone craft two: Answers letters > -\n",
              "two ladders");
    assert_int_equal(made.criteria.counts[DIFFERENCE_SAME], 1);
    assert_ptr_equal(made.criteria.rows[2].group, &after.competencies[1]);

    struct difference levels = rung_difference_make(
        *state, (struct rung){&before, 0}, (struct rung){&after, 1});
    unit_same(told(*state, &levels),
              "new work l1: - > Counts the money\n"
              "same work l1: Plans the release of one project > "
              "Plans the release of one project\n"
              "gone word one: Speaks at a meeting of the company > -\n",
              "levels of two ladders");
}

static void tells_what_changed_around_the_criteria(void **state)
{
    const struct asked criteria[] = {{0, 0, "a", "Asks"}, {0, 0, NULL, NULL}};
    struct ladder before = ladder_of(*state, criteria);
    struct ladder after = ladder_of(*state, criteria);
    struct ladder_difference difference = ladder_difference_make(
        *state, &before, &after);
    assert_true(difference.is_same);

    after.title = str_of("Crafts");
    after.levels[1].key = str_of("second");
    after.levels[0].grade = str_of("G1");
    after.competencies[0].title = str_of("Hands");
    after.competency_count = 1;
    difference = ladder_difference_make(*state, &before, &after);
    assert_false(difference.is_same);
    assert_true(difference.is_retitled);
    assert_int_equal(difference.levels.new.count, 1);
    unit_same(difference.levels.new.at[0], "second", "a level that came");
    assert_int_equal(difference.levels.gone.count, 1);
    unit_same(difference.levels.gone.at[0], "two", "a level that went");
    assert_int_equal(difference.levels.changed.count, 1);
    unit_same(difference.levels.changed.at[0], "one", "another grade");
    unit_same(difference.competencies.changed.at[0], "Hands", "another title");
    unit_same(difference.competencies.gone.at[0], "Word", "one that went");
    assert_int_equal(difference.competencies.new.count, 0);
    assert_int_equal(difference.criteria.row_count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(holds_two_levels_against_each_other),
        UNIT_TEST(tells_what_changed_in_a_ladder),
        UNIT_TEST(holds_two_ladders_against_each_other),
        UNIT_TEST(tells_what_changed_around_the_criteria),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
