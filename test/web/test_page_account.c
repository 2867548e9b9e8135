/* What somebody has with Rung. */
#include "support/browser.h"
#include "support/users.h"
#include "web/throttle.h"

static struct browser begin(struct store *store, struct visit *visit)
{
    visit_open(store, visit);
    users_add(store, "member@crew.example", ROLE_MEMBER);
    return browser_open(visit);
}

static void shows_role_and_sessions(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser here = begin(store, &visit), there = here;
    browser_sign_in(&here, "member@crew.example");
    browser_sign_in(&there, "member@crew.example");
    browser_get(&here, "/account", &reply);
    VISIT_SAYS(&reply, 200, "member@crew.example");
    VISIT_SAYS(&reply, 200, "Office member");
    VISIT_SAYS(&reply, 200, "this browser");
    VISIT_SAYS(&reply, 200, "another browser");
    browser_post(&here, "/account/sign-out-elsewhere", "", &reply);
    VISIT_SAYS(&reply, 303, "");
    browser_get(&here, "/account", &reply);
    VISIT_SAYS(&reply, 200, "signed out of 1 other browser.");
    VISIT_HIDES(&reply, "another browser");
    browser_get(&there, "/account", &reply);
    VISIT_SAYS(&reply, 303, "");
}

static void a_new_password_ends_every_other_session(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser here = begin(store, &visit), there = here;
    browser_sign_in(&here, "member@crew.example");
    browser_sign_in(&there, "member@crew.example");
    struct browser stolen = here;
    browser_post(&here, "/account/password",
                 "present=correct+horse+battery&password=better+horse+battery&"
                 "again=better+horse+battery",
                 &reply);
    VISIT_SAYS(&reply, 303, "");
    browser_get(&here, "/account", &reply);
    VISIT_SAYS(&reply, 200, "You have a new password.");
    browser_get(&there, "/account", &reply);
    VISIT_SAYS(&reply, 303, "");
    browser_get(&stolen, "/account", &reply);
    VISIT_SAYS(&reply, 303, "");
}

static void the_old_password_and_a_good_one_are_wanted(struct store *store)
{
    static const struct {
        const char *form;
        int status;
        const char *says;
    } cases[] = {
        {"present=wrong+horse&password=better+horse+battery&again=better+horse+"
         "battery",
         403, "not your present password"},
        {"password=better+horse+battery&again=better+horse+battery", 403,
         "not your present password"},
        {"present=correct+horse+battery&password=short&again=short", 400,
         "at least 12 characters"},
        {"present=correct+horse+battery&password=better+horse+battery&again="
         "better+horse+batteri",
         400, "The two new passwords differ."},
        {"present=correct+horse+battery&password=correct+horse+battery&again="
         "correct+horse+battery",
         400, "the password you have already"},
    };
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    browser_sign_in(&browser, "member@crew.example");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        browser_post(&browser, "/account/password", cases[i].form, &reply);
        VISIT_SAYS(&reply, cases[i].status, cases[i].says);
        VISIT_HIDES(&reply, "horse");
    }
    browser_get(&browser, "/account", &reply);
    VISIT_SAYS(&reply, 200, "Mona Member");
}

static void whoever_guesses_the_present_one_waits(struct store *store)
{
    static const char form[] =
        "present=wrong+horse&password=better+horse+battery&again=better+horse+"
        "battery";
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    visit.site.throttle = throttle_make(store->mem);
    browser_sign_in(&browser, "member@crew.example");
    for (int i = 0; i < 10; i++) {
        browser_post(&browser, "/account/password", form, &reply);
        VISIT_SAYS(&reply, 403, "not your present password");
    }
    browser_post(&browser, "/account/password", form, &reply);
    VISIT_SAYS(&reply, 429, "Try again in 2 minutes.");
}

static void a_user_who_is_nobody_has_no_page(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    users_add(store, "root@x.example", ROLE_OWNER);
    browser_sign_in(&browser, "member@crew.example");
    browser_get(&browser, "/account", &reply);
    VISIT_SAYS(&reply, 200, "What Rung knows of you");
    browser_post(&browser, "/sign-out", "", &reply);
    browser_sign_in(&browser, "root@x.example");
    browser_get(&browser, "/account", &reply);
    VISIT_HIDES(&reply, "What Rung knows of you");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(shows_role_and_sessions),
        STORE_TEST(a_new_password_ends_every_other_session),
        STORE_TEST(the_old_password_and_a_good_one_are_wanted),
        STORE_TEST(whoever_guesses_the_present_one_waits),
        STORE_TEST(a_user_who_is_nobody_has_no_page),
    };
    return cmocka_run_group_tests_name("page_account", tests, NULL, NULL);
}
