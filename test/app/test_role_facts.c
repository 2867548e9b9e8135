#include "app/roles.h"
#include "app/skills.h"
#include "base/file.h"
#include "support/unit.h"

#include <stdlib.h>

enum { STANDARD_BYTES = 64 * 1024 * 1024 };

static struct office_role_list shipped(struct arena *mem)
{
    struct office_role_list roles = {0};
    struct fault fault = {0};
    if (!app_roles(mem, &roles, &fault))
        fail_msg("%s", fault.message);
    return roles;
}

static void every_skill_of_a_role_is_in_the_tree(void **state)
{
    struct office_role_list roles = shipped(*state);
    struct skill_tree tree = {0};
    struct fault fault = {0};
    assert_true(app_skills(*state, &tree, &fault));
    for (size_t i = 0; i < roles.count; i++)
        for (size_t j = 0; j < roles.at[i].skills.count; j++) {
            struct str id = roles.at[i].skills.at[j].id;
            const struct skill *skill = skill_find(&tree, id);
            unit_claim(skill && str_same(skill->id, id),
                       str_chars(*state, roles.at[i].id),
                       str_chars(*state, id));
        }
}

static void every_skill_of_the_tree_has_a_role(void **state)
{
    struct office_role_list roles = shipped(*state);
    struct skill_tree tree = {0};
    struct fault fault = {0};
    assert_true(app_skills(*state, &tree, &fault));
    for (size_t s = 0; s < tree.skill_count; s++) {
        bool is_used = false;
        for (size_t i = 0; i < roles.count; i++)
            for (size_t j = 0; j < roles.at[i].skills.count; j++)
                is_used = is_used
                          || str_same(roles.at[i].skills.at[j].id,
                                      tree.skills[s].id);
        UNIT_CLAIM(str_chars(*state, tree.skills[s].id), is_used);
    }
}

/* The code and title side by side, as each standard's file has them. */
static const struct {
    const char *file, *form;
} standards[SCHEME_COUNT] = {
    [SCHEME_ONET] = {"onet/Occupation Data.txt", "\n%.*s\t%.*s\t"},
    [SCHEME_ISCO] = {"standards/esco/ISCOGroups_en.csv", ",%.*s,%.*s,"},
    [SCHEME_NICE] = {"standards/nice/nice_workRoles.yml", NULL},
    [SCHEME_ESCO] = {"standards/esco/occupations_en.csv", NULL},
};

static bool stands_in(struct str bytes, struct str text)
{
    return str_find(bytes, text) < bytes.length;
}

static bool is_published(struct arena *mem, struct str bytes,
                         const struct role_occupation *occupation)
{
    const char *form = standards[occupation->scheme].form;
    return form ? stands_in(bytes, str_format(mem, form, STR(occupation->code),
                                              STR(occupation->title)))
                : stands_in(bytes, occupation->code)
                      && stands_in(bytes, occupation->title);
}

static void claim_published(struct arena *mem, const struct office_role *role,
                            struct role_occupation_list occupations,
                            const struct str *bytes)
{
    for (size_t i = 0; i < occupations.count; i++)
        unit_claim(is_published(mem, bytes[occupations.at[i].scheme],
                                &occupations.at[i]),
                   str_chars(mem, role->id),
                   str_chars(mem, occupations.at[i].code));
}

/* Of data that nobody here wrote; skipped where it is absent. */
static void every_occupation_is_published(void **state)
{
    const char *folder = getenv("RUNG_SHARED_DATA");
    struct str bytes[SCHEME_COUNT];
    struct office_role_list roles = shipped(*state);
    for (int i = 0; i < SCHEME_COUNT; i++) {
        struct fault fault = {0};
        struct str name = str_format(*state, "%s/%s", folder ? folder : "",
                                     standards[i].file);
        if (!folder
            || !file_read(*state, str_chars(*state, name), STANDARD_BYTES,
                          &bytes[i], &fault)) {
            print_message("skipped: no data beside the project\n");
            skip();
        }
    }
    for (size_t i = 0; i < roles.count; i++) {
        claim_published(*state, &roles.at[i], roles.at[i].fits, bytes);
        claim_published(*state, &roles.at[i], roles.at[i].ruled_out, bytes);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(every_skill_of_a_role_is_in_the_tree),
        UNIT_TEST(every_skill_of_the_tree_has_a_role),
        UNIT_TEST(every_occupation_is_published),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
