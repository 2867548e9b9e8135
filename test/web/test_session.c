/* Who asks, told from a cookie; and what a form must carry. */
#include "web/session.h"

#include "app/change_user.h"
#include "base/secret.h"
#include "support/users.h"
#include "support/visit.h"

enum { HOUR_MS = 3600 * 1000 };

static void begin(struct store *store, struct visit *visit)
{
    visit_open(store, visit);
    visit->site.find_session = session_find;
}

/* What is asked with this cookie, `after_ms` behind noon. */
struct ask {
    const char *cookie;
    struct str key;
    int64_t after_ms;
    bool is_secure;
};

/* Finds the session as the router does. */
static struct request found(struct visit *visit, const struct ask *ask)
{
    struct arena *mem = visit->store->mem;
    struct field *cookie = ARENA_NEW(mem, struct field);
    struct reply reply = {.mem = mem};
    struct fault fault = {0};
    *cookie = (struct field){.name = str_of(ask->cookie), .value = ask->key};
    struct request request = {.mem = mem,
                              .site = &visit->site,
                              .db = visit->store->db,
                              .now = {crew_noon.ms + ask->after_ms},
                              .is_secure = ask->is_secure,
                              .cookies = {cookie, 1}};
    crew_look(visit->store);
    store_done(session_find(&request, &reply, &fault), &fault);
    db_rollback(visit->store->db);
    return request;
}

static void a_cookie_says_who_asks(struct store *store)
{
    struct visit visit;
    begin(store, &visit);
    struct user lead = users_add(store, "lead@crew.example", ROLE_LEAD);
    struct str key = users_sign_in(store, "lead@crew.example", crew_noon).token;
    const struct {
        const char *says;
        struct ask ask;
        bool wanted;
    } cases[] = {
        {"the cookie", {"rung", key, 0, false}, true},
        {"by HTTPS under its own name", {"__Host-rung", key, 0, true}, true},
        {"by HTTPS under the plain name", {"rung", key, 0, true}, false},
        {"plain under the name of HTTPS",
         {"__Host-rung", key, 0, false},
         false},
        {"just not idle too long",
         {"rung", key, 8LL * HOUR_MS - 1, false},
         true},
        {"idle too long", {"rung", key, 8LL * HOUR_MS, false}, false},
        {"a made-up token", {"rung", secret_make(store->mem), 0, false}, false},
        {"the digest in the store",
         {"rung", secret_digest(store->mem, key), 0, false},
         false},
        {"nothing", {"rung", {0}, 0, false}, false},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct request request = found(&visit, &cases[i].ask);
        UNIT_CLAIM(cases[i].says, request.is_signed_in == cases[i].wanted);
        UNIT_CLAIM(cases[i].says,
                   request.actor.user.number
                       == (cases[i].wanted ? lead.id.number : 0));
    }
}

static void it_ends_with_the_user(struct store *store)
{
    const struct actor runner = crew_operator();
    const struct str name = STR_LITERAL("lead@crew.example");
    struct fault fault = {0};
    struct visit visit;
    begin(store, &visit);
    users_add(store, name.at, ROLE_LEAD);
    struct ask ask = {"rung", users_sign_in(store, name.at, crew_noon).token, 0,
                      false};
    assert_true(found(&visit, &ask).is_signed_in);
    store_done(
        app_user_disable(store->mem, store->db, &runner, name, true, &fault),
        &fault);
    assert_false(found(&visit, &ask).is_signed_in);
    store_done(
        app_user_disable(store->mem, store->db, &runner, name, false, &fault),
        &fault);
    /* Disabling ended the session; enabling does not bring it back. */
    assert_false(found(&visit, &ask).is_signed_in);
    ask.key = users_sign_in(store, name.at, crew_noon).token;
    assert_true(found(&visit, &ask).is_signed_in);
    store_done(app_user_remove(store->mem, store->db, &runner, name, &fault),
               &fault);
    assert_false(found(&visit, &ask).is_signed_in);
}

static int change_office(struct visit *visit, struct str key,
                         const struct field *header, struct str token)
{
    struct arena *mem = visit->store->mem;
    struct reply reply;
    struct field *headers = ARENA_ARRAY(mem, struct field, 3);
    headers[0] = (struct field){
        .name = STR_LITERAL("Content-Type"),
        .value = STR_LITERAL("application/x-www-form-urlencoded")};
    headers[1] = (struct field){
        .name = STR_LITERAL("Cookie"),
        .value = str_format(mem, "rung=%.*s", STR(key))};
    if (header)
        headers[2] = *header;
    struct request request = {
        .method = METHOD_POST,
        .target = STR_LITERAL("/office"),
        .headers = {headers, header ? 3 : 2},
        .body = str_format(mem, "name=Ours&token=%.*s", STR(token))};
    return visit_ask(visit, "", &request, &reply);
}

/* A page elsewhere can send a form with our cookie, but not our token. */
static void a_form_carries_the_token_of_its_session(struct store *store)
{
    struct visit visit;
    begin(store, &visit);
    users_add(store, "lead@crew.example", ROLE_LEAD);
    struct ask ask = {
        "rung", users_sign_in(store, "lead@crew.example", crew_noon).token, 0,
        false};
    struct str other =
        users_sign_in(store, "lead@crew.example", crew_noon).token;
    struct str right = found(&visit, &ask).form_token;
    struct str of_other = secret_derive(store->mem, other, STR_LITERAL("form"));
    const struct field in_header = {.name = STR_LITERAL("X-Form-Token"),
                                    .value = right};
    const struct {
        const char *says;
        struct str key, token;
        const struct field *header;
        int wanted;
    } cases[] = {
        {"its own", ask.key, right, NULL, 303},
        {"in a header, from a script", ask.key, {0}, &in_header, 303},
        {"none", ask.key, {0}, NULL, 403},
        {"another session's", ask.key, of_other, NULL, 403},
        {"the cookie itself", ask.key, ask.key, NULL, 403},
        {"wrong in the last letter", ask.key,
         str_format(store->mem, "%.*s!", (int)right.length - 1, right.at), NULL,
         403},
        {"its front", ask.key, str_part(right, 0, 10), NULL, 403},
        {"right, but nobody is signed in", {0}, right, NULL, 403},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].says, change_office(&visit, cases[i].key,
                                                cases[i].header, cases[i].token)
                                      == cases[i].wanted);
}

QUERY(TEST_SEEN_AT, "SELECT max(seen_at) FROM session");

static int64_t seen_after(struct visit *visit, struct str key)
{
    struct arena *mem = visit->store->mem;
    struct field *cookie = ARENA_NEW(mem, struct field);
    struct reply reply;
    *cookie = (struct field){.name = STR_LITERAL("Cookie"),
                             .value = str_format(mem, "rung=%.*s", STR(key))};
    struct request request = {.method = METHOD_GET,
                              .target = STR_LITERAL("/limits"),
                              .headers = {cookie, 1}};
    visit_ask(visit, "", &request, &reply);
    assert_int_equal(reply.status, 200);
    return store_number(visit->store->db, &TEST_SEEN_AT, DB_NO_VALUES);
}

/* visit_ask asks at noon: the session began before. */
static void its_use_is_kept_now_and_then(struct store *store)
{
    struct visit visit;
    begin(store, &visit);
    users_add(store, "lead@crew.example", ROLE_LEAD);
    struct moment before = {crew_noon.ms - HOUR_MS};
    struct moment just = {crew_noon.ms - 60 * 1000};
    struct str key = users_sign_in(store, "lead@crew.example", just).token;
    assert_int_equal(seen_after(&visit, key), just.ms);
    key = users_sign_in(store, "lead@crew.example", before).token;
    assert_int_equal(seen_after(&visit, key), crew_noon.ms);
}

static void cookies_are_for_the_server_alone(struct store *store)
{
    struct visit visit;
    begin(store, &visit);
    for (int is_secure = 0; is_secure < 2; is_secure++) {
        struct reply reply = {.mem = store->mem};
        struct request request = {
            .mem = store->mem, .site = &visit.site, .is_secure = is_secure};
        text_open(store->mem, 100, &reply.body);
        session_visit(&request, &reply);
        assert_true(secret_has_form(request.session_key));
        assert_true(secret_has_form(request.form_token));
        assert_false(str_same(request.session_key, request.form_token));
        struct str wanted = str_format(
            store->mem, "%s=%.*s; Path=/; HttpOnly; SameSite=Lax%s",
            is_secure ? "__Host-rung" : "rung", STR(request.session_key),
            is_secure ? "; Secure" : "");
        unit_same(visit_header(&reply, "Set-Cookie"), wanted.at, "visitor");

        struct reply leaving = {.mem = store->mem};
        text_open(store->mem, 100, &leaving.body);
        session_leave(&request, &leaving);
        wanted = str_format(
            store->mem, "%s=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0%s",
            is_secure ? "__Host-rung" : "rung", is_secure ? "; Secure" : "");
        unit_same(visit_header(&leaving, "Set-Cookie"), wanted.at, "leaving");
        assert_int_equal(request.form_token.length, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(a_cookie_says_who_asks),
        STORE_TEST(it_ends_with_the_user),
        STORE_TEST(a_form_carries_the_token_of_its_session),
        STORE_TEST(its_use_is_kept_now_and_then),
        STORE_TEST(cookies_are_for_the_server_alone),
    };
    return cmocka_run_group_tests_name("session", tests, NULL, NULL);
}
