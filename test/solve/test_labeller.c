#include "solve/labeller.h"

#include "support/unit.h"

/* Sixty texts of four labels: two that bake and two that sail, told by what
 * they do it with. */
enum { LABELS = 4, TEXTS = 60 };
static const char *const works[LABELS] = {"bakes", "bakes", "sails", "sails"};
static const char *const things[LABELS] = {"bread", "cake", "ferry", "yacht"};
static const uint32_t group_of[LABELS] = {0, 0, 1, 1};
static const struct label_level levels[] = {
    {group_of, 2, .has_net = true, .is_answered = true},
};
static const uint32_t numbers[LABELS] = {0, 1, 2, 3};

static struct labeller_task task_of(struct arena *mem, bool is_kept_back)
{
    static const char *const ways[] = {"early", "late", "well", "at night",
                                       "by hand"};
    struct labelled_text *texts = ARENA_ARRAY(mem, struct labelled_text, TEXTS);
    struct str *labels = ARENA_ARRAY(mem, struct str, LABELS);
    for (uint32_t i = 0; i < LABELS; i++)
        labels[i] = str_format(mem, "%s %s", things[i], works[i]);
    for (size_t i = 0; i < TEXTS; i++) {
        size_t label = i % LABELS;
        texts[i] = (struct labelled_text){
            .text = str_format(mem, "%s %s %s", works[label], things[label],
                               ways[i % COUNT_OF(ways)]),
            .labels = &numbers[label],
            .label_count = 1,
            .is_kept_back = is_kept_back && i % 5 == 4};
    }
    return (struct labeller_task){texts, TEXTS, {labels, LABELS}, levels, 1};
}

static void check(const struct labeller *labeller)
{
    static const struct {
        const char *says, *text;
        uint32_t label, group;
    } cases[] = {
        {"a text it learnt from", "bakes cake late", 1, 0},
        {"words it never saw among those it did", "Bakes zzz CAKE!", 1, 0},
        {"the thing alone", "yachts", 3, 1},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct labeller_answers answers;
        labeller_answer(labeller, str_of(cases[i].text), &answers);
        UNIT_CLAIM(cases[i].says, answers.levels[0].count == LABELS);
        UNIT_CLAIM(cases[i].says,
                   answers.levels[0].at[0].label == cases[i].label);
        UNIT_CLAIM(cases[i].says, answers.levels[0].at[0].share > 0.5F);
        UNIT_CLAIM(cases[i].says, answers.levels[1].count == 2);
        UNIT_CLAIM(cases[i].says,
                   answers.levels[1].at[0].label == cases[i].group);
        UNIT_CLAIM(cases[i].says, answers.neighbour_count > 0);
        UNIT_CLAIM(cases[i].says,
                   answers.neighbours[0].text % LABELS == cases[i].label);
        for (size_t j = 1; j < LABELS; j++)
            UNIT_CLAIM(cases[i].says, answers.levels[0].at[j - 1].share
                                          >= answers.levels[0].at[j].share);
    }
}

static void labels_texts_like_those_it_learnt_from(void **state)
{
    struct labeller_task task = task_of(*state, true);
    check(labeller_train(*state, &task));
}

static void learns_where_nothing_is_kept_back(void **state)
{
    struct labeller_task task = task_of(*state, false);
    const struct labeller *labeller = labeller_train(*state, &task);
    struct labeller_answers answers;
    check(labeller);
    labeller_answer(labeller, str_of("bakes cake late"), &answers);
    assert_false(answers.levels[0].is_sure); /* nothing says how sure */
}

static void has_no_answer_to_what_it_never_saw(void **state)
{
    struct labeller_task task = task_of(*state, true);
    const struct labeller *labeller = labeller_train(*state, &task);
    struct labeller_answers answers;
    labeller_answer(labeller, str_of("\u6e2f\u6e7e"), &answers);
    assert_int_equal(answers.levels[0].count, 0);
    assert_int_equal(answers.levels[1].count, 0);
    assert_int_equal(answers.neighbour_count, 0);
    assert_false(answers.levels[0].is_sure);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(labels_texts_like_those_it_learnt_from),
        UNIT_TEST(learns_where_nothing_is_kept_back),
        UNIT_TEST(has_no_answer_to_what_it_never_saw),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
