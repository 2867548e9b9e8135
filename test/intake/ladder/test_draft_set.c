#include "intake/ladder/draft_set.h"

#include "support/ladders.h"
#include "support/unit.h"

static struct str_list names(struct arena *mem, const char *a, const char *b)
{
    struct str *at = ARENA_ARRAY(mem, struct str, 2);
    at[0] = str_of(a);
    at[1] = str_of(b);
    return (struct str_list){at, 2};
}

static void knows_levels_by_words_and_codes(void **state)
{
    (void)state;
    const struct {
        const char *a, *b;
        bool is_same;
    } cases[] = {
        {"Engineer 1", "engineer  1", true},
        {"IC4", "Senior Engineer (IC4)", true},
        {"Engineer I", "Engineer II", false},
        {"IC4 Senior", "IC5 Senior", false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].a,
                   level_name_same(str_of(cases[i].a), str_of(cases[i].b))
                       == cases[i].is_same);
}

static void joins_what_has_the_same_levels(void **state)
{
    struct reading reading;
    struct draft_set set;
    reading_open(*state, STR_LITERAL("a/my-ladder.csv"), &reading);
    draft_set_open(&reading, &set);
    struct draft *ic = draft_get(&set, (struct str){0},
                                 names(*state, "IC2", "IC1"));
    assert_ptr_equal(
        draft_get(&set, (struct str){0}, names(*state, "Junior (IC1)", "IC3")),
        ic);
    assert_ptr_not_equal(
        draft_get(&set, (struct str){0}, names(*state, "M1", "M2")), ic);
    assert_true(draft_level_number(ic, STR_LITERAL("IC1"))
                < draft_level_number(ic, STR_LITERAL("IC2")));
    assert_int_equal(ic->levels.count, 3);
    assert_ptr_equal(draft_get_flat(&set, (struct str){0}),
                     draft_get_flat(&set, (struct str){0}));
}

static void hands_over_what_has_criteria(void **state)
{
    struct reading reading;
    struct draft_set set;
    struct fault fault = {0};
    reading_open(*state, STR_LITERAL("a/my.csv"), &reading);
    draft_set_open(&reading, &set);
    struct draft *draft = draft_get(&set, (struct str){0},
                                    names(*state, "IC1", "IC2"));
    assert_false(draft_set_close(&set, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
    size_t index = draft_competency(draft, 1, (struct str){0}, (struct str){0});
    maker_criterion(&draft->maker,
                    (struct maker_cell){
                        index, draft_level_number(draft, STR_LITERAL("IC1"))},
                    2, STR_LITERAL("Writes"), (struct str_list){0});
    *LIST_ADD(&set.entries, struct level_entry) = (struct level_entry){
        .title = STR_LITERAL("Engineer"),
        .code = STR_LITERAL("IC1"),
        .line = 3};
    *LIST_ADD(&set.entries, struct level_entry) = (struct level_entry){
        .title = STR_LITERAL("Intern"), .line = 4};
    set.title = STR_LITERAL("Mine");
    assert_true(draft_set_close(&set, &fault));
    unit_same(drafts_shown(*state, &reading),
              "Mine [Engineer grade IC1, IC2] Expectations: Engineer=Writes",
              "one ladder");
    unit_same(skips_shown(*state, &reading),
              "4 a level without criteria: \"Intern\"", "what is left");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(knows_levels_by_words_and_codes),
        UNIT_TEST(joins_what_has_the_same_levels),
        UNIT_TEST(hands_over_what_has_criteria),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
