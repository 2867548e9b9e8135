/* The first minute of a new store. */
#include "support/browser.h"
#include "support/users.h"

#define KEY "abcdefghijABCDEFGHIJ0123456789-_abcdefghijk"
#define FORM                                                                   \
    "key=" KEY "&office=Harbour+Office&email=olga%40x.example&password="       \
    "correct+horse+battery&again=correct+horse+battery"

static struct browser begin(struct store *store, struct visit *visit)
{
    visit_open(store, visit);
    visit->site.set_up_key = STR_LITERAL(KEY);
    return browser_open(visit);
}

static void whoever_has_the_key_becomes_the_owner(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    browser_get(&browser, "/set-up?key=" KEY, &reply);
    VISIT_SAYS(&reply, 200, "autocomplete=\"new-password\"");
    browser_post(&browser, "/set-up", FORM, &reply);
    VISIT_SAYS(&reply, 303, "");
    browser_get(&browser, "/account", &reply);
    VISIT_SAYS(&reply, 200, "olga@x.example");
    VISIT_SAYS(&reply, 200, "Owner");
    VISIT_SAYS(&reply, 200, "Harbour Office");
    browser_get(&browser, "/set-up?key=" KEY, &reply);
    VISIT_SAYS(&reply, 404, "");
    browser_post(&browser, "/set-up", FORM, &reply);
    VISIT_SAYS(&reply, 404, "");
    browser_post(&browser, "/sign-out", "", &reply);
    browser_get(&browser, "/sign-in", &reply);
    browser_post(&browser, "/sign-in",
                 "email=olga%40x.example&password=correct+horse+battery",
                 &reply);
    VISIT_SAYS(&reply, 303, "");
}

static void without_the_key_there_is_nothing(struct store *store)
{
    static const char *const targets[] = {
        "/set-up", "/set-up?key=", "/set-up?key=abc",
        "/set-up?key=abcdefghijABCDEFGHIJ0123456789-_abcdefghijl"};
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    for (size_t i = 0; i < COUNT_OF(targets); i++) {
        browser_get(&browser, targets[i], &reply);
        VISIT_SAYS(&reply, 404, "");
    }
    browser_get(&browser, "/sign-in", &reply);
    browser_post(&browser, "/set-up",
                 "key=abc&office=Ours&email=eve%40x.example&password="
                 "correct+horse+battery&again=correct+horse+battery",
                 &reply);
    VISIT_SAYS(&reply, 404, "");
    visit.site.set_up_key = (struct str){0};
    browser_get(&browser, "/set-up?key=", &reply);
    VISIT_SAYS(&reply, 404, "");
}

static void says_what_to_put_right(struct store *store)
{
    static const struct {
        const char *form, *says;
    } cases[] = {
        {"office=&email=o%40x.example&password=correct+horse+battery&again="
         "correct+horse+battery",
         "name is one line"},
        {"office=Ours&email=olga&password=correct+horse+battery&again="
         "correct+horse+battery",
         "is not an email"},
        {"office=Ours&email=o%40x.example&password=short&again=short",
         "at least 12 characters"},
        {"office=Ours&email=o%40x.example&password=correct+horse+battery&again="
         "correct+horse",
         "The two passwords differ."},
    };
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    browser_get(&browser, "/set-up?key=" KEY, &reply);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        browser_post(&browser, "/set-up",
                     str_format(store->mem, "key=" KEY "&%s", cases[i].form).at,
                     &reply);
        VISIT_SAYS(&reply, 400, cases[i].says);
        VISIT_HIDES(&reply, "correct horse");
    }
    browser_post(&browser, "/set-up", FORM, &reply);
    VISIT_SAYS(&reply, 303, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(whoever_has_the_key_becomes_the_owner),
        STORE_TEST(without_the_key_there_is_nothing),
        STORE_TEST(says_what_to_put_right),
    };
    return cmocka_run_group_tests_name("page_set_up", tests, NULL, NULL);
}
