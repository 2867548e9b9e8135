#include "domain/occupation/skill.h"

#include "support/unit.h"

static const struct skill_category categories[] = {
    {.id = {"finance", 7}, .title = {"Finance and budgeting", 21}},
    {.id = {"people", 6}, .title = {"People leadership", 17}}};
static const struct skill skills[] = {
    {.id = {"activity-budget", 15},
     .title = {"Budgets for events", 18},
     .category_index = 0},
    {.id = {"hiring", 6}, .title = {"Hiring", 6}, .category_index = 1}};
static const struct skill_tree tree = {categories, COUNT_OF(categories), skills,
                                       COUNT_OF(skills)};

static void finds_a_skill_by_id_or_title(void **state)
{
    static const struct {
        const char *says, *name, *id;
    } cases[] = {
        {"by its id", "activity-budget", "activity-budget"},
        {"by its title", "Budgets for events", "activity-budget"},
        {"in other case, with space around", " HIRING ", "hiring"},
        {"a category is no skill", "finance", ""},
        {"half a title", "Budgets", ""},
        {"nothing", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct skill *skill = skill_find(&tree, str_of(cases[i].name));
        unit_same(skill ? skill->id : (struct str){0}, cases[i].id,
                  cases[i].says);
    }
}

static void knows_what_a_skill_stands_under(void **state)
{
    (void)state;
    unit_same(skill_category_of(&tree, &skills[0])->id, "finance", "the first");
    unit_same(skill_category_of(&tree, &skills[1])->id, "people", "the second");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_a_skill_by_id_or_title),
        UNIT_TEST(knows_what_a_skill_stands_under),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
