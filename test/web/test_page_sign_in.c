/* Signing in and out, as a browser sees it. */
#include "app/change_user.h"
#include "app/keep_office.h"
#include "base/secret.h"
#include "support/browser.h"
#include "support/users.h"
#include "web/throttle.h"

enum { MINUTE_MS = 60 * 1000, HOUR_MS = 60 * MINUTE_MS };

static struct browser begin(struct store *store, struct visit *visit)
{
    visit_open(store, visit);
    users_add(store, "owner@crew.example", ROLE_OWNER);
    users_add(store, "member@crew.example", ROLE_MEMBER);
    return browser_open(visit);
}

static const char right[] = "email=member%40crew.example&password="
                            "correct+horse+battery";
static const char wrong[] = "email=member%40crew.example&password="
                            "wrong+horse+battery";

static void a_stranger_is_asked_and_comes_back(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    browser_get(&browser, "/account?x=1", &reply);
    VISIT_SAYS(&reply, 303, "");
    unit_same(visit_header(&reply, "Location"),
              "/sign-in?next=%2Faccount%3Fx%3D1", "asked first");
    browser_get(&browser, "/sign-in?next=%2Faccount%3Fx%3D1", &reply);
    VISIT_SAYS(&reply, 200, "autocomplete=\"username\"");
    VISIT_SAYS(&reply, 200, "autocomplete=\"current-password\"");
    VISIT_SAYS(&reply, 200, "name=\"next\" value=\"/account?x=1\"");
    unit_same(visit_header(&reply, "Cache-Control"), "no-store", "cache");
    browser_post(
        &browser, "/sign-in",
        str_format(store->mem, "%s&next=%%2Faccount%%3Fx%%3D1", right).at,
        &reply);
    VISIT_SAYS(&reply, 303, "");
    unit_same(visit_header(&reply, "Location"), "/account?x=1", "back");
    browser_get(&browser, "/account", &reply);
    VISIT_SAYS(&reply, 200, "Mona Member");
    browser_get(&browser, "/sign-in", &reply);
    VISIT_SAYS(&reply, 303, "");
}

static void next_leads_nowhere_else(struct store *store)
{
    static const char *const places[] = {
        "https%3A%2F%2Fevil.example", "%2F%2Fevil.example",
        "%2F%5Cevil.example", "evil.example", "javascript%3Aalert%281%29"};
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    for (size_t i = 0; i < COUNT_OF(places); i++) {
        browser_get(&browser, "/sign-in", &reply);
        browser_post(&browser, "/sign-in",
                     str_format(store->mem, "%s&next=%s", right, places[i]).at,
                     &reply);
        VISIT_SAYS(&reply, 303, "");
        unit_same(visit_header(&reply, "Location"), "/", places[i]);
        browser_post(&browser, "/sign-out", "", &reply);
    }
}

/* A token planted before signing in is worth nothing afterwards. */
static void the_token_is_another_after_signing_in(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    browser_get(&browser, "/sign-in", &reply);
    struct str planted = browser.key;
    assert_true(secret_has_form(planted));
    browser_post(&browser, "/sign-in", right, &reply);
    VISIT_SAYS(&reply, 303, "");
    assert_false(str_same(browser.key, planted));
    struct browser attacker = {.visit = &visit, .key = planted};
    browser_get(&attacker, "/account", &reply);
    VISIT_SAYS(&reply, 303, "");
    browser_get(&browser, "/account", &reply);
    VISIT_SAYS(&reply, 200, "Mona Member");
}

static void a_form_from_elsewhere_signs_nobody_in(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    browser_post(&browser, "/sign-in", right, &reply);
    VISIT_SAYS(&reply, 403, "load its page again");
    browser_get(&browser, "/sign-in", &reply);
    browser.token = "abcdefghijABCDEFGHIJ0123456789-_abcdefghijk";
    browser_post(&browser, "/sign-in", right, &reply);
    VISIT_SAYS(&reply, 403, "load its page again");
}

/* The pages differ in what was typed and in nothing else. */
static void tells_nobody_who_has_a_user(struct store *store)
{
    static const char *const forms[] = {
        wrong,
        "email=nobody1%40crew.example&password=correct+horse+battery",
        "email=hr%40crew.example&password=correct+horse+battery",
        "email=owner%40crew.example&password=",
    };
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    const struct actor runner = crew_operator();
    struct fault fault = {0};
    struct str first = {0};
    users_add(store, "hr@crew.example", ROLE_HR);
    store_done(app_user_disable(store->mem, store->db, &runner,
                                STR_LITERAL("hr@crew.example"), true, &fault),
               &fault);
    browser_get(&browser, "/sign-in", &reply);
    for (size_t i = 0; i < COUNT_OF(forms); i++) {
        browser_post(&browser, "/sign-in", forms[i], &reply);
        VISIT_SAYS(&reply, 403,
                   "This email and password do not belong together.");
        struct str body = text_str(&reply.body);
        size_t at = str_find(body,
                             STR_LITERAL("name=\"email\" type=\"email\""));
        struct str front = str_part(body, 0, at);
        if (i == 0)
            first = front;
        assert_true(str_same(front, first));
    }
}

static void what_was_typed_is_shown_again_but_the_password(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    browser_get(&browser, "/sign-in", &reply);
    browser_post(&browser, "/sign-in",
                 "email=%22%3E%3Cb%3E&password=wrong+horse+battery&next=%2Fx",
                 &reply);
    VISIT_SAYS(&reply, 403, "value=\"&quot;&gt;&lt;b&gt;\"");
    VISIT_SAYS(&reply, 403, "name=\"next\" value=\"/x\"");
    VISIT_HIDES(&reply, "wrong horse");
}

static void it_ends(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    browser_sign_in(&browser, "member@crew.example");
    struct browser stolen = browser;
    browser_post(&browser, "/sign-out", "", &reply);
    VISIT_SAYS(&reply, 303, "");
    assert_int_equal(browser.key.length, 0);
    unit_same(visit_header(&reply, "Clear-Site-Data"), "\"cache\"",
              "what was seen");
    browser_get(&browser, "/sign-in", &reply);
    VISIT_SAYS(&reply, 200, "You are signed out.");
    browser_get(&stolen, "/account", &reply);
    VISIT_SAYS(&reply, 303, "");

    browser_sign_in(&browser, "member@crew.example");
    browser.after_ms = 8LL * HOUR_MS - 1;
    browser_get(&browser, "/account", &reply);
    VISIT_SAYS(&reply, 200, "");
    browser.after_ms = 16LL * HOUR_MS - 1;
    browser_get(&browser, "/account", &reply);
    VISIT_SAYS(&reply, 303, "");
    browser_post(&browser, "/account/sign-out-elsewhere", "", &reply);
    VISIT_SAYS(&reply, 403, "not signed in");
}

static void a_session_in_use_ends_after_a_week(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    browser_sign_in(&browser, "member@crew.example");
    for (int64_t hour = 7; hour < 168; hour += 7) {
        browser.after_ms = hour * HOUR_MS;
        browser_get(&browser, "/account", &reply);
        VISIT_SAYS(&reply, 200, "");
    }
    browser.after_ms = 168LL * HOUR_MS;
    browser_get(&browser, "/account", &reply);
    VISIT_SAYS(&reply, 303, "");
}

static void whoever_guesses_waits(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    visit.site.throttle = throttle_make(store->mem);
    browser_get(&browser, "/sign-in", &reply);
    for (int i = 0; i < 10; i++) {
        browser_post(&browser, "/sign-in", wrong, &reply);
        VISIT_SAYS(&reply, 403, "");
    }
    browser_post(&browser, "/sign-in", right, &reply);
    VISIT_SAYS(&reply, 429, "Try again in 2 minutes.");
    unit_same(visit_header(&reply, "Retry-After"), "90", "seconds");
    /* Whether there is such a user makes no difference. */
    for (int i = 0; i < 10; i++) {
        browser_post(&browser, "/sign-in",
                     "email=eve%40crew.example&password=x", &reply);
        VISIT_SAYS(&reply, 403, "");
    }
    browser_post(&browser, "/sign-in", "email=EVE%40crew.example&password=x",
                 &reply);
    VISIT_SAYS(&reply, 429, "Try again in 2 minutes.");
    browser.after_ms = 90 * 1000;
    browser_post(&browser, "/sign-in", right, &reply);
    VISIT_SAYS(&reply, 303, "");
}

static void whoever_is_right_begins_anew(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    visit.site.throttle = throttle_make(store->mem);
    for (int i = 0; i < 12; i++) {
        browser_sign_in(&browser, "member@crew.example");
        browser_post(&browser, "/sign-out", "", &reply);
        browser_get(&browser, "/sign-in", &reply);
        browser_post(&browser, "/sign-in", wrong, &reply);
        VISIT_SAYS(&reply, 403, "");
    }
}

static void one_place_cannot_try_everybody(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    visit.site.throttle = throttle_make(store->mem);
    visit.site.settings.at[SETTING_SIGN_IN_PLACE_TRIES] = 3;
    browser_get(&browser, "/sign-in", &reply);
    for (int i = 0; i < 3; i++) {
        browser_post(&browser, "/sign-in",
                     str_format(store->mem, "email=n%d%%40x.example", i).at,
                     &reply);
        VISIT_SAYS(&reply, 403, "");
    }
    browser_post(&browser, "/sign-in", right, &reply);
    VISIT_SAYS(&reply, 429, "too many tries");
    browser.peer = "192.0.2.7";
    browser_post(&browser, "/sign-in", right, &reply);
    VISIT_SAYS(&reply, 303, "");
}

/* Whoever has IPv6 has 2^64 addresses at least. */
static void one_network_is_one_place(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    visit.site.throttle = throttle_make(store->mem);
    visit.site.settings.at[SETTING_SIGN_IN_PLACE_TRIES] = 3;
    browser_get(&browser, "/sign-in", &reply);
    for (int i = 0; i <= 3; i++) {
        browser.peer = str_format(store->mem, "2001:db8:1:2::%d", i + 1).at;
        browser_post(&browser, "/sign-in", wrong, &reply);
        VISIT_SAYS(&reply, i < 3 ? 403 : 429, "");
    }
    browser.peer = "2001:db8:1:3::1";
    browser_post(&browser, "/sign-in", right, &reply);
    VISIT_SAYS(&reply, 303, "");
}

static void a_stranger_does_not_lock_the_owner_out(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    visit.site.throttle = throttle_make(store->mem);
    visit.site.settings.at[SETTING_SIGN_IN_NAME_TRIES] = 2;
    browser_get(&browser, "/sign-in", &reply);
    browser.peer = "198.51.100.1";
    for (int i = 0; i < 3; i++) {
        browser_post(&browser, "/sign-in", wrong, &reply);
        VISIT_SAYS(&reply, i < 2 ? 403 : 429, "");
    }
    browser.peer = "192.0.2.7";
    browser_post(&browser, "/sign-in", right, &reply);
    VISIT_SAYS(&reply, 303, "");
}

static void many_places_cannot_try_one_name(struct store *store)
{
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    visit.site.throttle = throttle_make(store->mem);
    visit.site.settings.at[SETTING_SIGN_IN_NAME_TRIES] = 1;
    browser_get(&browser, "/sign-in", &reply);
    for (int i = 0; i <= 20; i++) {
        browser.peer = str_format(store->mem, "198.51.100.%d", i).at;
        browser_post(&browser, "/sign-in", wrong, &reply);
        VISIT_SAYS(&reply, i < 20 ? 403 : 429, "");
    }
}

static void takes_the_bounds_of_its_settings(struct store *store)
{
    static const enum setting_id ids[] = {SETTING_SIGN_IN_NAME_TRIES,
                                          SETTING_SIGN_IN_PLACE_TRIES};
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);
    visit.site.throttle = throttle_make(store->mem);
    browser_get(&browser, "/sign-in", &reply);
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        visit.site.settings.at[ids[i]] = setting_rule(ids[i])->most;
        browser_post(&browser, "/sign-in", wrong, &reply);
        VISIT_SAYS(&reply, 403, "");
        visit.site.settings.at[ids[i]] = setting_rule(ids[i])->least;
        browser_post(&browser, "/sign-in", wrong, &reply);
        browser_post(&browser, "/sign-in", wrong, &reply);
        VISIT_SAYS(&reply, 429, "");
        browser.after_ms += HOUR_MS;
    }
}

static void a_sample_lets_anybody_look_around(struct store *store)
{
    const struct actor runner = crew_operator();
    const struct office sample = {STR_LITERAL("Crew"), true};
    static const char as_member[] = "email=member%40crew.example";
    struct fault fault = {0};
    struct visit visit;
    struct reply reply;
    struct browser browser = begin(store, &visit);

    browser_get(&browser, "/sign-in", &reply);
    VISIT_HIDES(&reply, "Look around");
    browser_post(&browser, "/sign-in/sample", as_member, &reply);
    VISIT_SAYS(&reply, 404, "");
    visit.site.is_demo = true;
    browser_get(&browser, "/sign-in", &reply);
    VISIT_HIDES(&reply, "Look around");
    browser_post(&browser, "/sign-in/sample", as_member, &reply);
    VISIT_SAYS(&reply, 404, "only a sample");
    store_done(app_office_set(store->db, &runner, &sample, &fault), &fault);
    visit.site.is_demo = false;
    browser_post(&browser, "/sign-in/sample", as_member, &reply);
    VISIT_SAYS(&reply, 404, "");

    visit.site.is_demo = true;
    browser_get(&browser, "/sign-in", &reply);
    VISIT_SAYS(&reply, 200, "<span>Mona Member</span><small>Office member");
    struct str body = text_str(&reply.body);
    assert_true(str_find(body, STR_LITERAL("Mona Member"))
                < str_find(body, STR_LITERAL("Olga Owner")));
    browser_post(&browser, "/sign-in/sample", "email=eve%40crew.example",
                 &reply);
    VISIT_SAYS(&reply, 404, "");
    browser_post(&browser, "/sign-in/sample", as_member, &reply);
    VISIT_SAYS(&reply, 303, "");
    browser_get(&browser, "/account", &reply);
    VISIT_SAYS(&reply, 200, "Mona Member");
}

static void says_when_nobody_can_sign_in_yet(struct store *store)
{
    struct visit visit;
    struct reply reply;
    visit_open(store, &visit);
    struct browser browser = browser_open(&visit);
    browser_get(&browser, "/sign-in", &reply);
    VISIT_SAYS(&reply, 200, "Nobody can sign in here yet");
    users_add(store, "member@crew.example", ROLE_MEMBER);
    browser_get(&browser, "/sign-in", &reply);
    VISIT_HIDES(&reply, "Nobody can sign in here yet");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_stranger_is_asked_and_comes_back),
        STORE_TEST(next_leads_nowhere_else),
        STORE_TEST(the_token_is_another_after_signing_in),
        STORE_TEST(a_form_from_elsewhere_signs_nobody_in),
        STORE_TEST(tells_nobody_who_has_a_user),
        STORE_TEST(what_was_typed_is_shown_again_but_the_password),
        STORE_TEST(it_ends),
        STORE_TEST(a_session_in_use_ends_after_a_week),
        STORE_TEST(whoever_guesses_waits),
        STORE_TEST(whoever_is_right_begins_anew),
        STORE_TEST(one_place_cannot_try_everybody),
        STORE_TEST(one_network_is_one_place),
        STORE_TEST(a_stranger_does_not_lock_the_owner_out),
        STORE_TEST(many_places_cannot_try_one_name),
        STORE_TEST(takes_the_bounds_of_its_settings),
        STORE_TEST(a_sample_lets_anybody_look_around),
        STORE_TEST(says_when_nobody_can_sign_in_yet),
    };
    return cmocka_run_group_tests_name("page_sign_in", tests, NULL, NULL);
}
