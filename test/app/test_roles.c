#include "app/roles.h"

#include "support/unit.h"

static struct office_role_list shipped(struct arena *mem)
{
    struct office_role_list roles = {0};
    struct fault fault = {0};
    if (!app_roles(mem, &roles, &fault))
        fail_msg("%s", fault.message);
    return roles;
}

static struct ladder own_of(struct arena *mem, const struct office_role *role)
{
    struct ladder own = {0};
    struct fault fault = {0};
    if (!app_role_ladder(mem, role, &own, &fault))
        fail_msg("%s", fault.message);
    return own;
}

static void gives_each_role_its_ladder(void **state)
{
    struct office_role_list roles = shipped(*state);
    assert_true(roles.count >= 13);
    for (size_t i = 0; i < roles.count; i++) {
        const struct office_role *role = &roles.at[i];
        const char *id = str_chars(*state, role->id);
        struct ladder own = own_of(*state, role);
        UNIT_CLAIM(id, str_same(own.key, role->ladder_key));
    }
}

/* What the pack names, the ladder must have. */
static void every_stand_in_is_there(void **state)
{
    struct office_role_list roles = shipped(*state);
    for (size_t i = 0; i < roles.count; i++) {
        const struct refit_role *refit = &roles.at[i].refit;
        struct ladder own = own_of(*state, &roles.at[i]);
        for (int demand = 0; demand < DEMAND_COUNT; demand++) {
            struct str_list keys = refit->instead[demand];
            for (size_t j = 0; j < keys.count; j++)
                unit_claim(competency_find(&own, keys.at[j])
                               < own.competency_count,
                           str_chars(*state, roles.at[i].id),
                           str_chars(*state, keys.at[j]));
        }
    }
}

static void gets_a_role_or_names_those_there_are(void **state)
{
    struct office_role_list roles = shipped(*state);
    const struct office_role *role = NULL;
    struct fault fault = {0};
    assert_true(
        app_role_get(roles, STR_LITERAL("Community Manager"), &role, &fault));
    unit_same(role->id, "community-architect", "by an alias");
    assert_false(app_role_get(roles, STR_LITERAL("wizard"), &role, &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
    unit_same(role->id, "community-architect", "untouched");
    unit_same(
        str_of(fault.message),
        "no role is called wizard; there are: ospo-lead, "
        "program-manager, community-architect, developer-advocate, "
        "compliance-engineer, ospo-engineer, engineering-manager, "
        "architect-adviser, upstream-developer, legal-counsel, "
        "security-engineer, educator, foundation-executive, and finer ones",
        "the roles there are");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(gives_each_role_its_ladder),
        UNIT_TEST(every_stand_in_is_there),
        UNIT_TEST(gets_a_role_or_names_those_there_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
