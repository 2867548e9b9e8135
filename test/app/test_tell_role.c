#include "app/tell_role.h"

#include "app/roles.h"
#include "app/skills.h"
#include "support/unit.h"

struct pack {
    struct office_role_list roles;
    struct skill_tree tree;
};

static struct pack shipped(struct arena *mem)
{
    struct pack pack = {.roles = {0}};
    struct fault fault = {0};
    if (!app_roles(mem, &pack.roles, &fault)
        || !app_skills(mem, &pack.tree, &fault))
        fail_msg("%s", fault.message);
    return pack;
}

static void answers_whether_two_roles_are_the_same(void **state)
{
    static const struct {
        const char *a, *b, *begins;
    } cases[] = {
        {"developer relations", "community management", "Not the same: "},
        {"community manager", "community architect",
         "These are two names of one role: community architect."},
        {"kernel developer", "upstream developer", "Nearly the same: "},
        {"compliance engineer", "compliance manager", "Related, but not"},
        {"kernel developer", "event manager", "Different work: "},
    };
    struct pack pack = shipped(*state);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct office_role *a = office_role_find(pack.roles,
                                                       str_of(cases[i].a));
        const struct office_role *b = office_role_find(pack.roles,
                                                       str_of(cases[i].b));
        assert_true(a && b);
        struct role_comparison made = role_comparison_make(*state, a, b);
        struct str answer = role_answer(*state, &made, &pack.tree);
        unit_claim(str_has_prefix(answer, cases[i].begins),
                   str_chars(*state, answer), cases[i].begins);
    }
}

static void names_the_weightiest_skills(void **state)
{
    static const struct skill skills[] = {{.id = {"x", 1}, .title = {"Ex", 2}}};
    static const struct skill_tree tree = {.skills = skills, .skill_count = 1};
    static const struct role_skill of_a[] = {{{"x", 1}, 2}, {{"y", 1}, 1}};
    static const struct office_role a = {.skills = {of_a, 2},
                                         .refit.title = {"baker", 5}};
    static const struct office_role b = {.skills = {of_a, 1},
                                         .refit.title = {"miller", 6}};
    struct role_comparison made = role_comparison_make(*state, &a, &b);
    unit_same(role_answer(*state, &made, &tree),
              "Nearly the same: baker and miller have 67% of their work in "
              "common.  Both need: Ex.  Only baker needs: y.",
              "an id stands in for a title that the tree does not have");
}

static void says_why_a_title_names_a_role(void **state)
{
    static const struct str words[] = {{"community", 9}, {"dog", 3}};
    static const struct {
        const char *says;
        struct title_found found;
        const char *why;
    } cases[] = {
        {"a whole name",
         {.score = 1, .name = {"moderator", 9}},
         "one of its names: \"moderator\""},
        {"part of a name",
         {.score = 0.5, .name = {"community lead", 14}, .words = {words, 1}},
         "shares \"community\" with \"community lead\""},
        {"and more than it",
         {.score = 0.5,
          .name = {"community lead", 14},
          .words = {words, 1},
          .left = {words, 2}},
         "shares \"community\" with \"community lead\"; left over: "
         "\"community\", \"dog\""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(role_found_reason(*state, &cases[i].found), cases[i].why,
                  cases[i].says);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(answers_whether_two_roles_are_the_same),
        UNIT_TEST(names_the_weightiest_skills),
        UNIT_TEST(says_why_a_title_names_a_role),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
