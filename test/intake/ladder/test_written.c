#include "intake/ladder/written.h"

#include "base/text.h"
#include "format/yaml_edit.h"
#include "support/unit.h"

#define CELL "competencies:\n- competency: c\n  criteria:\n    l:\n"

/* What each criterion of a text becomes: "key=number of the wanted", or
 * "key=-". The wanted are three of the cell c.l. */
static const struct {
    const char *says, *text, *found;
} cases[] = {
    {"by derived keys", CELL "    - A\n    - B\n", "c.l.1=1 c.l.2=2"},
    {"by their own", CELL "    - {text: A, key: own}\n    - B\n",
     "own=3 c.l.2=2"},
    {"by their words", CELL "    - {text: Three, key: x}\n    - B\n",
     "x=3 c.l.2=2"},
    {"the only one left",
     CELL "    - {text: A, key: x}\n    - B\n    - {text: C, key: own}\n",
     "x=1 c.l.2=2 own=3"},
    {"two are left: nobody can tell",
     CELL "    - {text: A, key: x}\n    - {text: B, key: y}\n", "x=- y=-"},
    {"one of another cell is no other's rest",
     "competencies:\n- competency: d\n  criteria:\n    l: [{text: A, key: x}]\n",
     "x=-"},
    {"no criteria", "competencies:\n- competency: c\n  criteria: ~\n", ""},
    {"none of their own", "competencies:\n- title: C\n", ""},
};

static const struct level levels[] = {{.key = {"l", 1}}};
static const struct competency competencies[] = {{.key = {"c", 1}}};
static const struct criterion criteria[] = {
    {.key = {"c.l.1", 5}, .text = {"One", 3}},
    {.key = {"c.l.2", 5}, .text = {"Two", 3}},
    {.key = {"own", 3}, .text = {"Three", 5}}};

static void finds_what_becomes_of_each(void **state)
{
    const struct ladder ladder = {
        .levels = (struct level *)levels,
        .level_count = 1,
        .competencies = (struct competency *)competencies,
        .competency_count = 1,
        .criteria = (struct criterion *)criteria,
        .criterion_count = COUNT_OF(criteria)};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct yaml_draft draft;
        struct fault fault = {0};
        struct text out;
        text_open(*state, 1000, &out);
        UNIT_CLAIM(cases[i].says, yaml_draft_open(*state, str_of(cases[i].text),
                                                  &draft, &fault));
        struct written_list list = written_find(*state, draft.root, &ladder);
        for (size_t j = 0; j < list.count; j++) {
            const struct written_criterion *at = &list.at[j];
            text_add(&out, "%s%.*s=", j ? " " : "", STR(at->key));
            if (at->wanted < ladder.criterion_count)
                text_add(&out, "%zu", at->wanted + 1);
            else
                text_add(&out, "-");
        }
        unit_same(text_str(&out), cases[i].found, cases[i].says);
    }
    assert_int_equal(criterion_number(&ladder, 2), 3);
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(finds_what_becomes_of_each)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
