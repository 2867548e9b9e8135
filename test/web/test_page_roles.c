/* The catalogue of roles, which of them a title names, one, and two compared. */
#include "support/visit.h"

static void shows_the_catalogue(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "member", "/roles", &reply);
    VISIT_SAYS(&reply, 200, "<b>13</b> open source roles");
    VISIT_SAYS(&reply, 200, "<a href=\"/roles/community-architect\">");
    VISIT_SAYS(&reply, 200,
               "<a class=\"chip\" href=\"/roles/kernel-developer\">");
    VISIT_SAYS(&reply, 200, "<a href=\"/roles\" aria-current=\"true\">");
    VISIT_HIDES(&reply, "id=\"found\"");
}

static void says_which_role_a_title_names(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "hr", "/roles?title=Sr.+Community+Manager%3Cb%3E",
              &reply);
    VISIT_SAYS(&reply, 200, "“Sr. Community Manager&lt;b&gt;”");
    VISIT_SAYS(&reply, 200, "no property manager");
    VISIT_SAYS(&reply, 200, "Other trades the name sounds like");
    visit_get(&visit, "hr", "/roles?title=Landscape+Architect", &reply);
    VISIT_SAYS(&reply, 200,
               "the title of another trade, <b>landscape architect</b>");
    VISIT_HIDES(&reply, "no property manager");
    visit_get(&visit, "hr", "/roles?title=Head+cook", &reply);
    VISIT_SAYS(&reply, 200, "This needs a look");
    visit_get(&visit, "hr", "/roles?title=Baker", &reply);
    VISIT_SAYS(&reply, 200, "No open source role has a name like this");
}

static void shows_a_role(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "hr", "/roles/community-moderator", &reply);
    VISIT_SAYS(&reply, 200, "<a href=\"/roles/community-architect\">");
    VISIT_SAYS(&reply, 200, "Customer support specialist");
    VISIT_SAYS(&reply, 200, "Conflict resolution");
    VISIT_SAYS(&reply, 200, "O*NET 15-1232.00");
    VISIT_SAYS(&reply, 200, "no arbitrator");
    VISIT_SAYS(&reply, 200, "CC BY 4.0");
    VISIT_SAYS(&reply, 200, "<a href=\"/ladders/ready\">Take its ladder</a>");
    VISIT_HIDES(&reply, "id=\"finer\"");
    visit_post(&visit, "lead", "/ladders/ready", "key=ospo-community", &reply);
    visit_get(&visit, "hr", "/roles/community-architect", &reply);
    VISIT_SAYS(&reply, 200, "<a href=\"/ladders/ospo-community\">");
    VISIT_SAYS(&reply, 200, "id=\"finer\"");
    visit_get(&visit, "hr", "/roles/wizard", &reply);
    VISIT_SAYS(&reply, 404, "no role is called wizard");
}

static void compares_two_roles(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "member", "/roles/compare", &reply);
    VISIT_SAYS(&reply, 200, "Are two roles the same?");
    VISIT_HIDES(&reply, "Skill by skill");
    visit_get(&visit, "member",
              "/roles/compare?a=developer-advocate&b=community-architect",
              &reply);
    VISIT_SAYS(&reply, 200, "Not the same: ");
    VISIT_SAYS(&reply, 200, "Both need");
    VISIT_SAYS(&reply, 200, "Only developer advocate needs");
    VISIT_SAYS(&reply, 200, "value=\"developer-advocate\" selected");
    visit_get(&visit, "member", "/roles/compare?a=educator&b=educator", &reply);
    VISIT_SAYS(&reply, 200, "two names of one role");
    VISIT_HIDES(&reply, "Only educator needs");
    visit_get(&visit, "member", "/roles/compare?a=educator&b=wizard", &reply);
    VISIT_SAYS(&reply, 404, "no role is called wizard");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(shows_the_catalogue),
        STORE_TEST(says_which_role_a_title_names),
        STORE_TEST(shows_a_role),
        STORE_TEST(compares_two_roles),
    };
    return cmocka_run_group_tests_name("page_roles", tests, NULL, NULL);
}
