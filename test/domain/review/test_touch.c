#include "domain/review/touch.h"

#include "base/text.h"
#include "support/unit.h"

#define S STR_LITERAL

static struct ladder crew(struct arena *mem)
{
    struct ladder ladder = {
        .title = S("Crew"),
        .levels = ARENA_ARRAY(mem, struct level, 2),
        .level_count = 2,
        .competencies = ARENA_ARRAY(mem, struct competency, 1),
        .competency_count = 1,
        .criteria = ARENA_ARRAY(mem, struct criterion, 3),
        .criterion_count = 2};
    ladder.levels[0].key = S("mate");
    ladder.levels[1].key = S("master");
    ladder.competencies[0].key = S("craft");
    ladder.criteria[0] = (struct criterion){
        .key = S("a"), .text = S("Rows."), .weight = 1};
    ladder.criteria[1] = (struct criterion){
        .key = S("b"), .text = S("Sails."), .level_index = 1, .weight = 1};
    ladder.criteria[2] = (struct criterion){
        .key = S("c"), .text = S("Cooks."), .level_index = 1, .weight = 1};
    return ladder;
}

static void reword(struct ladder *ladder)
{
    ladder->criteria[0].text = S("Rows well.");
}

static void weigh(struct ladder *ladder)
{
    ladder->criteria[1].weight = 3;
}

static void add(struct ladder *ladder)
{
    ladder->criterion_count = 3;
}

static void drop(struct ladder *ladder)
{
    ladder->criterion_count = 1;
}

static void drop_level(struct ladder *ladder)
{
    ladder->level_count = 1;
    ladder->criterion_count = 1;
}

static void retitle(struct ladder *ladder)
{
    ladder->title = S("The crew");
    ladder->competencies[0].title = S("The craft");
}

static void nothing(struct ladder *ladder)
{
    (void)ladder;
}

static struct str told(struct arena *mem, const struct touch_list *touches)
{
    struct text text;
    text_open(mem, 1000, &text);
    for (size_t i = 0; i < touches->count; i++)
        text_add(&text, "%s%s %.*s", i ? ", " : "",
                 touch_part_names[touches->at[i].part],
                 STR(touches->at[i].key));
    return text_str(&text);
}

static void tells_what_a_change_is_about(void **state)
{
    static const struct {
        const char *says;
        void (*change)(struct ladder *ladder);
        const char *touches;
    } cases[] = {
        {"nothing", nothing, ""},
        {"other words", reword, "criterion a"},
        {"another weight", weigh, "criterion b"},
        {"one more", add, "criterion c"},
        {"one less", drop, "criterion b"},
        {"a level less", drop_level, "criterion b, level master"},
        {"titles", retitle, "competency craft, head "},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct arena *mem = arena_open();
        struct ladder before = crew(mem), after = crew(mem);
        cases[i].change(&after);
        struct touch_list touches = touches_make(mem, &before, &after);
        unit_same(told(mem, &touches), cases[i].touches, cases[i].says);
        arena_close(mem);
    }
}

static void finds_what_both_are_about(void **state)
{
    const struct touch a[] = {{PART_OF_LEVELS, S("a")},
                              {PART_OF_CRITERIA, S("b")}};
    const struct touch b[] = {{PART_OF_CRITERIA, S("a")},
                              {PART_OF_CRITERIA, S("b")}};
    const struct touch_list ours = {a, 2}, theirs = {b, 2}, first = {a, 1};
    (void)state;
    assert_ptr_equal(touch_clash(&ours, &theirs), &a[1]);
    assert_null(touch_clash(&first, &theirs));
    assert_null(touch_clash(&(struct touch_list){0}, &theirs));
}

static void parses_what_a_part_is_called(void **state)
{
    enum ladder_part part = PART_OF_HEAD;
    (void)state;
    for (enum ladder_part i = 0; i < PART_OF_COUNT; i++) {
        assert_true(touch_part_parse(str_of(touch_part_names[i]), &part));
        assert_int_equal(part, i);
    }
    assert_false(touch_part_parse(S("row"), &part));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_what_a_change_is_about),
        cmocka_unit_test(finds_what_both_are_about),
        cmocka_unit_test(parses_what_a_part_is_called),
    };
    return cmocka_run_group_tests_name("touch", tests, NULL, NULL);
}
