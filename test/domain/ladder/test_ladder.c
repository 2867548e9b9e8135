#include "domain/ladder/ladder.h"

#include "support/unit.h"

#define LONG_KEY                                                               \
    "k234567890123456789012345678901234567890123456789012345678901234"

static void knows_a_key(void **state)
{
    (void)state;
    const struct {
        const char *says, *key;
        bool is_valid;
    } cases[] = {
        {"a word", "collaboration", true},
        {"a grade", "pm-4", true},
        {"a number", "1", true},
        {"every sign", "a-b.c_d", true},
        {"letters of another script", "\xC3\xA9l\xC3\xA9ment", true},
        {"letters without an alphabet", "\xE5\x8D\x8F\xE4\xBD\x9C", true},
        {"the most bytes", LONG_KEY, true},
        {"one byte more", LONG_KEY "5", false},
        {"nothing", "", false},
        {"a capital", "Pm-4", false},
        {"a space", "pm 4", false},
        {"a sign at the front", "-pm", false},
        {"a point at the front", ".pm", false},
        {"a slash", "pm/4", false},
        {"a no-break space",
         "pm\xC2\xA0"
         "4",
         false},
        {"a line separator", "pm\xE2\x80\xA8", false},
        {"an emoji", "\xF0\x9F\x8E\xAF", false},
        {"half a character", "pm\xC3", false},
        {"a letter behind all gaps", "\xF0\xA0\x80\x80", true},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].says, ladder_key_is_valid(str_of(cases[i].key))
                                      == cases[i].is_valid);
    UNIT_CLAIM("a criterion's key may be longer",
               criterion_key_is_valid(str_of(LONG_KEY "." LONG_KEY ".12")));
    UNIT_CLAIM("but not for ever",
               !criterion_key_is_valid(str_of(LONG_KEY LONG_KEY LONG_KEY)));
}

static void makes_a_key(void **state)
{
    const struct {
        const char *text, *key;
    } cases[] = {
        {"Knowledge & Impact", "knowledge-impact"},
        {"\xF0\x9F\xA7\xA0 Knowledge", "knowledge"},
        {"communication: giving; receiving", "communication-giving-receiving"},
        {"\xC3\x89lan \xE2\x80\x93 1.5", "\xC3\x89lan-1-5"},
        {"a\xC2\xA0"
         "b",
         "a-b"},
        {"\xF0\x9F\x8E\xAF", ""},
        {"", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(ladder_key_make(*state, str_of(cases[i].text)), cases[i].key,
                  cases[i].text);
    struct str longest = ladder_key_make(*state, str_of(LONG_KEY LONG_KEY));
    assert_int_equal(longest.length, LADDER_KEY_BYTES);
}

#define NAMED(a_key, a_title, an_external, a_grade)                            \
    {                                                                          \
        .key = STR_LITERAL(a_key), .title = STR_LITERAL(a_title),              \
        .external_title = STR_LITERAL(an_external),                            \
        .grade = STR_LITERAL(a_grade)                                          \
    }

/* Three levels, two competencies, four criteria. */
static struct ladder small_ladder(struct arena *mem)
{
    const struct level levels[] = {
        NAMED("pm-1", "Program manager 1", "Associate", "G4"),
        NAMED("pm-2", "Program manager 2", "Associate", "G5"),
        NAMED("pm-3", "pm-1", "Community architect", ""),
    };
    const struct {
        size_t competency, level;
        const char *key;
    } criteria[] = {
        {0, 0, "lead.pm-1.1"}, {0, 0, "own"}, {0, 2, "x"}, {1, 1, "y"}};
    struct ladder ladder = {
        .key = STR_LITERAL("ospo"),
        .levels = ARENA_ARRAY(mem, struct level, 3),
        .level_count = 3,
        .competencies = ARENA_ARRAY(mem, struct competency, 2),
        .competency_count = 2,
        .criteria = ARENA_ARRAY(mem, struct criterion, 4),
        .criterion_count = 4};
    for (size_t i = 0; i < 3; i++)
        ladder.levels[i] = levels[i];
    ladder.competencies[0].key = STR_LITERAL("lead");
    ladder.competencies[1].key = STR_LITERAL("work");
    for (size_t i = 0; i < 4; i++)
        ladder.criteria[i] = (struct criterion){
            .key = str_of(criteria[i].key),
            .competency_index = criteria[i].competency,
            .level_index = criteria[i].level,
            .weight = 1};
    return ladder;
}

static void finds_by_key(void **state)
{
    struct ladder ladder = small_ladder(*state);
    assert_int_equal(level_find(&ladder, STR_LITERAL("pm-2")), 1);
    assert_int_equal(level_find(&ladder, STR_LITERAL("PM-2")), 3);
    assert_int_equal(competency_find(&ladder, STR_LITERAL("work")), 1);
    assert_int_equal(competency_find(&ladder, STR_LITERAL("none")), 2);
    assert_int_equal(criterion_find(&ladder, STR_LITERAL("x")), 2);
    assert_int_equal(criterion_find(&ladder, STR_LITERAL("z")), 4);
}

static void gets_a_level_by_what_people_call_it(void **state)
{
    struct ladder ladder = small_ladder(*state);
    const struct {
        const char *says, *wanted;
        size_t level_index;
        enum fault_kind kind;
        const char *message;
    } cases[] = {
        {"by key", "pm-2", 1, FAULT_NONE, ""},
        {"in capitals, with space around", " PM-2 ", 1, FAULT_NONE, ""},
        {"a key goes before a title", "PM-1", 0, FAULT_NONE, ""},
        {"by title", "program manager 2", 1, FAULT_NONE, ""},
        {"by what the world calls it", "community architect", 2, FAULT_NONE,
         ""},
        {"by grade", "g5", 1, FAULT_NONE, ""},
        {"by its place", "3", 2, FAULT_NONE, ""},
        {"by its place, as pages say it", "Level 3", 2, FAULT_NONE, ""},
        {"by a place there is not", "4", 0, FAULT_MISSING,
         "ladder ospo has no level 4; it has pm-1, pm-2, pm-3"},
        {"by no place", "0", 0, FAULT_MISSING,
         "ladder ospo has no level 0; it has pm-1, pm-2, pm-3"},
        {"by a word alone", "level", 0, FAULT_MISSING,
         "ladder ospo has no level level; it has pm-1, pm-2, pm-3"},
        {"by a name of two", "associate", 0, FAULT_INPUT,
         "several levels of ospo are called associate: pm-1, pm-2"},
        {"by no name", "pm-9", 0, FAULT_MISSING,
         "ladder ospo has no level pm-9; it has pm-1, pm-2, pm-3"},
        {"by nothing, though a grade is empty", " ", 0, FAULT_MISSING,
         "ladder ospo has no level ; it has pm-1, pm-2, pm-3"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        size_t level_index = 77;
        struct fault fault = {0};
        bool is_found = level_get(&ladder, str_of(cases[i].wanted),
                                  &level_index, &fault);
        UNIT_CLAIM(cases[i].says, is_found == (cases[i].kind == FAULT_NONE));
        UNIT_CLAIM(cases[i].says, fault.kind == cases[i].kind);
        UNIT_CLAIM(cases[i].says,
                   level_index == (is_found ? cases[i].level_index : 77));
        unit_same(str_of(fault.message), cases[i].message, cases[i].says);
    }
}

static void takes_no_number_for_a_place_that_another_level_has(void **state)
{
    (void)state;
    struct level levels[] = {{.key = STR_LITERAL("ic2")},
                             {.key = STR_LITERAL("ic3")},
                             {.key = STR_LITERAL("lead")}};
    const struct ladder ladder = {
        .key = STR_LITERAL("ops"), .levels = levels, .level_count = 3};
    size_t level_index = 77;
    struct fault fault = {0};
    assert_false(level_get(&ladder, STR_LITERAL("2"), &level_index, &fault));
    unit_same(str_of(fault.message),
              "level 2 of ops may be ic2, or ic3 by its place: name it by its "
              "key",
              "two levels are meant");
    assert_true(level_get(&ladder, STR_LITERAL("1"), &level_index, &fault));
    assert_int_equal(level_index, 0);
}

static void names_no_more_levels_than_fit(void **state)
{
    struct arena *mem = *state;
    struct ladder ladder = {
        .key = STR_LITERAL("long"),
        .levels = ARENA_ARRAY(mem, struct level, LADDER_LEVELS_MOST),
        .level_count = LADDER_LEVELS_MOST};
    for (size_t i = 0; i < ladder.level_count; i++)
        ladder.levels[i].key = str_format(mem, "level-number-%zu", i);
    size_t level_index = 0;
    struct fault fault;
    assert_false(level_get(&ladder, STR_LITERAL("x"), &level_index, &fault));
    struct str message = str_of(fault.message);
    assert_true(str_has_suffix(message, ", level-number-13, ..."));
}

static void counts_a_cell(void **state)
{
    struct ladder ladder = small_ladder(*state);
    assert_int_equal(ladder_cell_count(&ladder, 0, 0), 2);
    assert_int_equal(ladder_cell_count(&ladder, 0, 1), 0);
    assert_int_equal(ladder_cell_count(&ladder, 0, 2), 1);
    assert_int_equal(ladder_cell_count(&ladder, 1, 1), 1);
    assert_int_equal(ladder_cell_count(&ladder, 1, 0), 0);
    unit_same(criterion_key_make(*state, &ladder, 1, 2, 12), "work.pm-3.12",
              "the key of a criterion");
}

static const struct str_list some_texts = {(const struct str[]){{"one", 3}}, 1};

#define CHANGE(name, statement)                                                \
    static void name(struct ladder *at)                                        \
    {                                                                          \
        statement;                                                             \
    }
CHANGE(other_key, at->key = str_of("x"))
CHANGE(other_title, at->title = str_of("x"))
CHANGE(other_language, at->language = str_of("x"))
CHANGE(other_summary, at->summary = str_of("x"))
CHANGE(other_source, at->source = str_of("x"))
CHANGE(fewer_levels, at->level_count--)
CHANGE(fewer_competencies, at->competency_count--)
CHANGE(fewer_criteria, at->criterion_count--)
CHANGE(other_level_key, at->levels[2].key = str_of("x"))
CHANGE(other_level_title, at->levels[2].title = str_of("x"))
CHANGE(other_external, at->levels[2].external_title = str_of("x"))
CHANGE(other_grade, at->levels[2].grade = str_of("x"))
CHANGE(other_level_summary, at->levels[2].summary = str_of("x"))
CHANGE(other_pay, at->levels[2].pay.from.minor = 1)
CHANGE(other_currency, at->levels[2].pay.to.currency[0] = 'X')
CHANGE(other_competency, at->competencies[1].key = str_of("x"))
CHANGE(other_competency_title, at->competencies[1].title = str_of("x"))
CHANGE(other_area, at->competencies[1].area = str_of("x"))
CHANGE(other_competency_summary, at->competencies[1].summary = str_of("x"))
CHANGE(other_competency_weight, at->competencies[1].weight = 3)
CHANGE(other_criterion, at->criteria[3].key = str_of("z"))
CHANGE(other_text, at->criteria[3].text = str_of("x"))
CHANGE(other_level, at->criteria[3].level_index = 2)
CHANGE(other_place, at->criteria[3].competency_index = 0)
CHANGE(other_weight, at->criteria[3].weight = 2)
CHANGE(more_examples, at->criteria[3].examples = some_texts)
CHANGE(more_alternatives, at->criteria[3].alternatives = some_texts)
CHANGE(more_evidence, at->criteria[3].evidence = some_texts)

static void sees_every_change(void **state)
{
    const struct {
        const char *says;
        void (*change)(struct ladder *);
    } cases[] = {
#define ROW(name) {#name, name}
        ROW(other_key),
        ROW(other_title),
        ROW(other_language),
        ROW(other_summary),
        ROW(other_source),
        ROW(fewer_levels),
        ROW(fewer_competencies),
        ROW(fewer_criteria),
        ROW(other_level_key),
        ROW(other_level_title),
        ROW(other_external),
        ROW(other_grade),
        ROW(other_level_summary),
        ROW(other_pay),
        ROW(other_currency),
        ROW(other_competency),
        ROW(other_competency_title),
        ROW(other_area),
        ROW(other_competency_summary),
        ROW(other_competency_weight),
        ROW(other_criterion),
        ROW(other_text),
        ROW(other_level),
        ROW(other_place),
        ROW(other_weight),
        ROW(more_examples),
        ROW(more_alternatives),
        ROW(more_evidence),
    };
    struct ladder plain = small_ladder(*state), twin = small_ladder(*state);
    assert_true(ladder_same(&plain, &twin));
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct ladder changed = small_ladder(*state);
        cases[i].change(&changed);
        UNIT_CLAIM(cases[i].says, !ladder_same(&plain, &changed));
        cases[i].change(&twin);
        UNIT_CLAIM(cases[i].says, ladder_same(&twin, &twin));
        twin = small_ladder(*state);
    }
    struct ladder one = small_ladder(*state), other = small_ladder(*state);
    const struct str two[] = {STR_LITERAL("one"), STR_LITERAL("two")};
    one.criteria[0].examples = (struct str_list){&two[0], 1};
    other.criteria[0].examples = (struct str_list){&two[1], 1};
    UNIT_CLAIM("another example", !ladder_same(&one, &other));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(knows_a_key),
        UNIT_TEST(makes_a_key),
        UNIT_TEST(finds_by_key),
        UNIT_TEST(gets_a_level_by_what_people_call_it),
        UNIT_TEST(takes_no_number_for_a_place_that_another_level_has),
        UNIT_TEST(names_no_more_levels_than_fit),
        UNIT_TEST(counts_a_cell),
        UNIT_TEST(sees_every_change),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
