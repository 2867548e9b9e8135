#include "app/change_password.h"

#include "app/sign_in.h"
#include "support/users.h"

static bool change(struct store *store, const struct signed_in *in,
                   const char *present, const char *next,
                   struct signed_in *after, struct fault *fault)
{
    const struct password_wish wish = {
        .present = str_of(present),
        .next = str_of(next),
        .session = {in->token, users_life, crew_noon}};
    db_rollback(store->db);
    return app_password_change(store->mem, store->db, &in->actor, &wish, after,
                               fault);
}

static void ends_every_session_but_a_new_one(struct store *store)
{
    struct session session;
    struct signed_in after;
    struct fault fault = {0};
    users_add(store, "ada@harbour.example", ROLE_MEMBER);
    users_add(store, "wim@harbour.example", ROLE_MEMBER);
    struct signed_in here = users_sign_in(store, "ada@harbour.example",
                                          crew_noon),
                     there = users_sign_in(store, "ada@harbour.example",
                                           crew_noon),
                     wim = users_sign_in(store, "wim@harbour.example",
                                         crew_noon);
    store_done(change(store, &here, USERS_PASSWORD, "better horse battery",
                      &after, &fault),
               &fault);
    assert_false(users_is_in(store, here.token, crew_noon, &session));
    assert_false(users_is_in(store, there.token, crew_noon, &session));
    assert_true(users_is_in(store, after.token, crew_noon, &session));
    assert_true(users_is_in(store, wim.token, crew_noon, &session));
    const struct {
        const char *password;
        bool wanted;
    } cases[] = {{USERS_PASSWORD, false}, {"better horse battery", true}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct signed_in in;
        const struct sign_in_wish wish = {
            .email = STR_LITERAL("ada@harbour.example"),
            .password = str_of(cases[i].password),
            .session = {.life = users_life, .now = crew_noon}};
        UNIT_CLAIM(cases[i].password,
                   app_sign_in(store->mem, store->db, &wish, &in, &fault)
                       == cases[i].wanted);
    }
}

static void wants_the_present_one_and_a_good_next(struct store *store)
{
    static const struct {
        const char *says, *present, *next;
        enum fault_kind wanted;
    } cases[] = {
        {"another present one", "wrong horse battery", "better horse battery",
         FAULT_DENIED},
        {"no present one", "", "better horse battery", FAULT_DENIED},
        {"too short", USERS_PASSWORD, "short horse", FAULT_INPUT},
        {"the same", USERS_PASSWORD, USERS_PASSWORD, FAULT_INPUT},
        {"the email", USERS_PASSWORD, "ada@harbour.example", FAULT_INPUT},
    };
    users_add(store, "ada@harbour.example", ROLE_MEMBER);
    struct signed_in in = users_sign_in(store, "ada@harbour.example",
                                        crew_noon);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct signed_in after;
        struct session session;
        struct fault fault = {0};
        store_refused(
            change(store, &in, cases[i].present, cases[i].next, &after, &fault),
            &fault, cases[i].wanted, cases[i].says);
        assert_true(users_is_in(store, in.token, crew_noon, &session));
    }
}

static void the_operator_has_none(struct store *store)
{
    struct signed_in nobody = {.actor = crew_operator()}, after;
    struct fault fault = {0};
    store_refused(
        change(store, &nobody, "", "better horse battery", &after, &fault),
        &fault, FAULT_DENIED, "the operator");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(ends_every_session_but_a_new_one),
        STORE_TEST(wants_the_present_one_and_a_good_next),
        STORE_TEST(the_operator_has_none),
    };
    return cmocka_run_group_tests_name("change_password", tests, NULL, NULL);
}
