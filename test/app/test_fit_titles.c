#include "app/fit_titles.h"

#include "intake/ladder/ladder_yaml.h"
#include "support/unit.h"

static const char eng_yaml[] =
    "rung: ladder/1\nladder: eng\ntitle: Eng\nlevels:\n"
    "  - level: e1\n    external: Junior engineer\n"
    "    summary: Carries one project.\n"
    "  - level: e2\n    external: Engineer\n"
    "    summary: Writes code that several teams use.\n"
    "competencies:\n"
    "  - competency: code\n    title: Code\n    summary: Writes code.\n"
    "    criteria:\n      e1:\n        - Writes production code.\n"
    "  - competency: mixed\n    title: Mixed\n    summary: Does this and that.\n"
    "    criteria:\n      e1:\n        - Writes unit tests.\n"
    "      e2:\n        - Reviews the code of several teams.\n"
    "  - competency: people\n    title: People\n    summary: Helps others.\n"
    "    criteria:\n      e1:\n        - Greets everybody by name.\n"
    "        - Ships production code.\n";

static struct ladder fitted(struct arena *mem, struct ladder *eng,
                            const struct refit_wish *wish)
{
    struct problem_list problems;
    struct fault fault = {0};
    struct refit_view view;
    assert_true(
        ladder_yaml_read(mem, str_of(eng_yaml), eng, &problems, &fault));
    assert_int_equal(problems.count, 0);
    if (!app_refit_read(mem, eng, wish, &view, &fault))
        fail_msg("%s", fault.message);
    struct ladder made = view.offered;
    fit_titles(mem, &view, &made);
    return made;
}

static void calls_things_after_what_took_their_place(void **state)
{
    struct ladder eng;
    struct ladder made = fitted(
        *state, &eng,
        &(struct refit_wish){.role = STR_LITERAL("community-architect")});
    unit_same(made.competencies[0].title, "Contribution, in place of Code",
              "all of one");
    unit_same(made.competencies[0].summary,
              "Lands guides, rules, programs and events that others depend on.",
              "with its summary");
    unit_same(made.competencies[1].title,
              "Review and Checking, in place of Mixed", "of two");
    unit_same(made.competencies[1].summary, "", "none says both");
    unit_same(made.competencies[2].title, "People", "half is not most");
    unit_same(made.levels[0].summary, "Carries one project.", "it stays");
    unit_same(made.levels[1].summary, "", "it asks for code");
    unit_same(made.levels[0].external_title, "Community specialist",
              "as the role's ladder says at that reach");
    unit_same(eng.competencies[0].title, "Code", "the ladder is as it was");
}

static void leaves_all_to_those_who_write_code(void **state)
{
    struct ladder eng;
    struct ladder made = fitted(
        *state, &eng,
        &(struct refit_wish){.role = STR_LITERAL("community-architect"),
                             .has_does = true,
                             .does = DEMANDS_ALL});
    unit_same(made.competencies[0].title, "Code", "the title");
    unit_same(made.competencies[0].summary, "Writes code.", "the summary");
    unit_same(made.levels[0].external_title, "Junior engineer", "the level");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(calls_things_after_what_took_their_place),
        UNIT_TEST(leaves_all_to_those_who_write_code),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
