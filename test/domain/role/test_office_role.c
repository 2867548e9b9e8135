#include "domain/role/office_role.h"

#include "support/unit.h"

static const struct str community_aliases[] = {
    {"community manager", 17}, {"moderator", 9}, {"community lead", 14}};
static const struct str lead_aliases[] = {{"head of open source", 19},
                                          {"lead", 4}};

static const struct office_role at[] = {
    {.id = {"community-architect", 19},
     .title = {"Community architect", 19},
     .aliases = {community_aliases, COUNT_OF(community_aliases)}},
    {.id = {"ospo-lead", 9},
     .title = {"OSPO lead", 9},
     .aliases = {lead_aliases, COUNT_OF(lead_aliases)}},
    {.id = {"architect", 9}, .title = {"Architect", 9}},
};
static const struct office_role_list roles = {at, COUNT_OF(at)};

static struct str id_of(const struct office_role *role)
{
    return role ? role->id : (struct str){0};
}

static void finds_a_role_by_each_of_its_names(void **state)
{
    static const struct {
        const char *says, *name, *id;
    } cases[] = {
        {"its id", "community-architect", "community-architect"},
        {"its title", "Community architect", "community-architect"},
        {"in other case", "COMMUNITY Architect", "community-architect"},
        {"an alias", "Head of Open Source", "ospo-lead"},
        {"space around", "  moderator ", "community-architect"},
        {"half a name", "community", ""},
        {"more than a name", "senior community manager", ""},
        {"nothing", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(id_of(office_role_find(roles, str_of(cases[i].name))),
                  cases[i].id, cases[i].says);
}

static void hears_the_role_in_a_job_title(void **state)
{
    static const struct {
        const char *says, *job_title, *id;
    } cases[] = {
        {"the title alone", "Community Architect", "community-architect"},
        {"with a rank and a place", "Senior community manager, EMEA",
         "community-architect"},
        {"the longest name decides", "Lead architect, head of open source",
         "ospo-lead"},
        {"a longer name hides a shorter", "Community lead",
         "community-architect"},
        {"whole words only: leader", "Leader", ""},
        {"whole words only: sublead", "Sublead", ""},
        {"letters outside ASCII are letters", "Leadé", ""},
        {"at the end", "Chief Architect", "architect"},
        {"in parentheses", "Engineer (moderator)", "community-architect"},
        {"none", "Accountant", ""},
        {"nothing", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(
            id_of(office_role_of_title(roles, str_of(cases[i].job_title))),
            cases[i].id, cases[i].says);
}

static void knows_finer_roles(void **state)
{
    static const struct office_role of_two[] = {
        {.id = {"lead", 4}, .title = {"Lead", 4}},
        {.id = {"chief", 5}, .under = {"lead", 4}, .title = {"Chief", 5}}};
    static const struct office_role_list two = {of_two, COUNT_OF(of_two)};
    const struct office_role *lead = &of_two[0], *chief = &of_two[1];
    (void)state;
    assert_ptr_equal(office_role_broad(two, chief), lead);
    assert_ptr_equal(office_role_broad(two, lead), lead);
    assert_true(office_role_is(chief, lead));
    assert_true(office_role_is(lead, lead));
    assert_true(office_role_is(chief, chief));
    assert_false(office_role_is(lead, chief));
    assert_false(office_role_is(NULL, lead));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(finds_a_role_by_each_of_its_names),
        UNIT_TEST(hears_the_role_in_a_job_title),
        UNIT_TEST(knows_finer_roles),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
