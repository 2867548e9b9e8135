/* Pages that are the same whatever the office holds: limits, office, audit,
 * find, and those of refusals. */
#include "support/visit.h"
#include "web/page_limits.h"

static void limits_are_for_anybody(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "nobody", "/limits", &reply);
    VISIT_SAYS(&reply, 200, "What Rung never does");
    VISIT_HIDES(&reply, "Sign out");
    visit_get(&visit, "member", "/limits", &reply);
    VISIT_SAYS(&reply, 200, "Sign out");
}

static void limits_tell_every_permission(void **state)
{
    struct limits_page page;
    limits_make(*state, &page);
    assert_int_equal(page.rows.count, ACTION_COUNT);
    for (size_t i = 0; i < page.rows.count; i++) {
        const char *name = permission_of((enum action)i)->name;
        UNIT_CLAIM(name, page.rows.at[i].action && *page.rows.at[i].action);
        assert_int_equal(page.rows.at[i].cells.count, ROLE_COUNT);
    }
    const struct limit_cell *rate = page.rows.at[ACTION_RATE].cells.at;
    assert_string_equal(rate[ROLE_LEAD].words, "others");
    assert_string_equal(rate[ROLE_MEMBER].words, "their reports'");
    const struct limit_cell *see = page.rows.at[ACTION_SEE_RATINGS].cells.at;
    assert_string_equal(see[ROLE_MEMBER].words, "own, and their reports'");
    assert_string_equal(see[ROLE_OPERATOR].words, "yes");
    assert_string_equal(
        page.rows.at[ACTION_COLLECT].cells.at[ROLE_SPONSOR].words, "no");
}

static void names_the_office(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "lead", "/office", &reply);
    VISIT_SAYS(&reply, 200, "The office has no name yet");
    visit_post(&visit, "lead", "/office", "name=Halden%20%3Cb%3E", &reply);
    VISIT_SAYS(&reply, 303, "");
    unit_same(visit_header(&reply, "Location"), "/office", "back to the page");
    visit_get(&visit, "lead", "/office", &reply);
    VISIT_SAYS(&reply, 200, "<h1>Halden &lt;b&gt;</h1>");

    visit_post(&visit, "lead", "/office", "name=", &reply);
    VISIT_SAYS(&reply, 400, "role=\"alert\"");
    visit_get(&visit, "sponsor", "/office", &reply);
    VISIT_SAYS(&reply, 403, "not open to you");
    visit_post(&visit, "sponsor", "/office", "name=Mine", &reply);
    VISIT_SAYS(&reply, 403, "not open to you");
}

static void shows_who_changed_what(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_post(&visit, "lead", "/office", "name=Halden", &reply);
    visit_get(&visit, "owner", "/audit", &reply);
    VISIT_SAYS(&reply, 200, "office set");
    VISIT_SAYS(&reply, 200, "Lea Lead");
    visit_get(&visit, "owner", "/audit?most=1", &reply);
    VISIT_SAYS(&reply, 200, "/audit?most=10");
    visit_get(&visit, "lead", "/audit", &reply);
    VISIT_SAYS(&reply, 403, "not open to you");
}

static void finds_what_one_may_see(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "lead", "/find?q=max", &reply);
    VISIT_SAYS(&reply, 200, "Max Manager");
    VISIT_SAYS(&reply, 200, "value=\"max\"");
    visit_get(&visit, "contributor", "/find?q=max", &reply);
    VISIT_HIDES(&reply, "Max Manager");
    VISIT_SAYS(&reply, 200, "Nothing you may see");
    visit_get(&visit, "lead", "/find?q=%3Cscript%3E%22", &reply);
    VISIT_SAYS(&reply, 200, "&lt;script&gt;&quot;");
    VISIT_HIDES(&reply, "<script>\"");
    visit_get(&visit, "lead", "/find", &reply);
    VISIT_HIDES(&reply, "Nothing you may see");
    visit_get(&visit, "nobody", "/find", &reply);
    VISIT_SAYS(&reply, 303, "");
}

static void a_refusal_is_a_page(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_get(&visit, "lead", "/nowhere", &reply);
    VISIT_SAYS(&reply, 404, "There is no such page");
    VISIT_SAYS(&reply, 404, "Lea Lead");
    visit_get(&visit, "nobody", "/nowhere", &reply);
    VISIT_SAYS(&reply, 404, "There is no such page");
    VISIT_HIDES(&reply, "Sign out");
}

static void gives_back_what_somebody_wrote(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    visit_post(&visit, "nobody", "/office", "name=Halden%20%3Ci%3E", &reply);
    VISIT_SAYS(&reply, 403, "Nothing of the form was kept");
    VISIT_SAYS(&reply, 403, "Halden &lt;i&gt;</textarea>");
    VISIT_HIDES(&reply, visit_token);
    visit_post(&visit, "sponsor", "/office", "name=Halden", &reply);
    VISIT_SAYS(&reply, 403, "not open to you");
    VISIT_HIDES(&reply, "readonly");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(limits_are_for_anybody),
        UNIT_TEST(limits_tell_every_permission),
        STORE_TEST(names_the_office),
        STORE_TEST(shows_who_changed_what),
        STORE_TEST(finds_what_one_may_see),
        STORE_TEST(a_refusal_is_a_page),
        STORE_TEST(gives_back_what_somebody_wrote),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
