/* Owners say who may sign in. */
#include "support/browser.h"
#include "support/users.h"

static struct browser begin(struct store *store, struct visit *visit)
{
    visit_open(store, visit);
    users_add(store, "owner@crew.example", ROLE_OWNER);
    struct browser browser = browser_open(visit);
    browser_sign_in(&browser, "owner@crew.example");
    return browser;
}

/* The password that the page shows this once. */
static struct str shown_password(struct arena *mem, const struct reply *reply)
{
    const struct str before = STR_LITERAL("class=\"secret\">");
    struct str body = text_str(&reply->body);
    size_t at = str_find(body, before);
    assert_true(at < body.length);
    struct str rest = str_part(body, at + before.length, body.length);
    return str_copy(mem, str_part(rest, 0, str_find(rest, STR_LITERAL("<"))));
}

static int sign_in(struct visit *visit, const char *email, struct str password,
                   struct browser *browser)
{
    struct reply reply;
    *browser = browser_open(visit);
    browser_get(browser, "/sign-in", &reply);
    return browser_post(browser, "/sign-in",
                        str_format(visit->store->mem, "email=%s&password=%.*s",
                                   email, STR(password))
                            .at,
                        &reply);
}

static void adds_somebody_with_a_password_shown_once(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser owner = begin(store, &visit), other;
    browser_get(&owner, "/users", &reply);
    VISIT_SAYS(&reply, 200, "One person may sign in.");
    browser_post(&owner, "/users", "email=Hr%40crew.example&role=hr", &reply);
    VISIT_SAYS(&reply, 200, "Hanna Hr");
    unit_same(visit_header(&reply, "Cache-Control"), "no-store", "cache");
    struct str password = shown_password(store->mem, &reply);
    assert_int_equal(sign_in(&visit, "hr@crew.example", password, &other), 303);
    browser_get(&owner, "/users", &reply);
    VISIT_SAYS(&reply, 200, "2 people may sign in.");
    VISIT_HIDES(&reply, password.at);
    browser_get(&other, "/users", &reply);
    VISIT_SAYS(&reply, 403, "");
}

static void says_why_nobody_was_added(struct store *store)
{
    static const struct {
        const char *form;
        int status;
        const char *says;
    } cases[] = {
        {"email=hr&role=hr", 400, "is not an email"},
        {"email=hr%40crew.example", 400, "Choose what they may do."},
        {"email=hr%40crew.example&role=operator", 400,
         "Choose what they may do."},
        {"email=owner%40crew.example&role=hr", 409, "is a user already"},
    };
    struct visit visit;
    struct reply reply;
    struct browser owner = begin(store, &visit);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        browser_post(&owner, "/users", cases[i].form, &reply);
        VISIT_SAYS(&reply, cases[i].status, cases[i].says);
    }
    browser_get(&owner, "/users", &reply);
    VISIT_SAYS(&reply, 200, "One person may sign in.");
}

static struct str path_of(struct store *store, const struct user *user,
                          const char *more)
{
    return str_format(store->mem, "/users/%lld%s", (long long)user->id.number,
                      more);
}

static void changes_one_and_signs_them_out(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser owner = begin(store, &visit);
    struct user member = users_add(store, "member@crew.example", ROLE_MEMBER);
    const struct {
        const char *more, *form;
        int status;
        const char *says; /* afterwards */
    } cases[] = {
        {"/role", "role=council", 303, "Council member"},
        {"/password", "", 200, "Mona Member"},
        {"/disable", "", 303, "They cannot sign in."},
        {"/enable", "", 303, "They can sign in again."},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct signed_in in = {0};
        struct session session;
        if (i < 2)
            in = users_sign_in(store, "member@crew.example", crew_noon);
        browser_post(&owner, path_of(store, &member, cases[i].more).at,
                     cases[i].form, &reply);
        VISIT_SAYS(&reply, cases[i].status, "");
        assert_false(users_is_in(store, in.token, crew_noon, &session));
        browser_get(&owner, path_of(store, &member, "").at, &reply);
        VISIT_SAYS(&reply, 200, cases[i].says);
    }
}

static void asks_before_it_removes(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser owner = begin(store, &visit);
    struct user member = users_add(store, "member@crew.example", ROLE_MEMBER);
    browser_get(&owner, path_of(store, &member, "/remove").at, &reply);
    VISIT_SAYS(&reply, 200, "Remove Mona Member as a user?");
    VISIT_SAYS(&reply, 200,
               str_format(store->mem, "action=\"%.*s\"",
                          STR(path_of(store, &member, "/remove")))
                   .at);
    browser_post(&owner, path_of(store, &member, "/remove").at, "", &reply);
    VISIT_SAYS(&reply, 303, "");
    browser_get(&owner, "/users", &reply);
    VISIT_SAYS(&reply, 200, "The user is removed.");
    VISIT_HIDES(&reply, "Mona");
    browser_get(&owner, path_of(store, &member, "").at, &reply);
    VISIT_SAYS(&reply, 404, "");
}

static void keeps_the_last_owner(struct store *store)
{
    static const char *const steps[] = {"/remove", "/disable", "/role"};
    struct visit visit;
    struct reply reply;
    struct browser owner = begin(store, &visit);
    browser_get(&owner, "/account", &reply);
    for (size_t i = 0; i < COUNT_OF(steps); i++) {
        browser_post(
            &owner,
            str_format(store->mem, "/users/owner@crew.example%s", steps[i]).at,
            "role=member", &reply);
        VISIT_SAYS(&reply, 409, "last owner");
    }
    browser_get(&owner, "/account", &reply);
    VISIT_SAYS(&reply, 200, "Owner");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(adds_somebody_with_a_password_shown_once),
        STORE_TEST(says_why_nobody_was_added),
        STORE_TEST(changes_one_and_signs_them_out),
        STORE_TEST(asks_before_it_removes),
        STORE_TEST(keeps_the_last_owner),
    };
    return cmocka_run_group_tests_name("page_users", tests, NULL, NULL);
}
