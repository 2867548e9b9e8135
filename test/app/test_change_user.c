#include "app/change_user.h"

#include "app/see_audit.h"
#include "support/users.h"

QUERY(TEST_USERS_REMOVE, "DELETE FROM account");

static const struct str root = {"root@harbour.example", 20};
static const struct str ada = {"ada@harbour.example", 19};

enum verb { SET_ROLE, SET_PASSWORD, DISABLE, ENABLE, REMOVE, VERB_COUNT };

static bool apply(struct store *store, const struct actor *actor,
                  enum verb verb, struct str name, struct fault *fault)
{
    struct arena *mem = store->mem;
    struct db *db = store->db;
    db_rollback(db);
    switch (verb) {
    case SET_ROLE:
        return app_user_set_role(mem, db, actor, name, ROLE_HR, fault);
    case SET_PASSWORD:
        return app_user_set_password(mem, db, actor, name,
                                     STR_LITERAL("another horse"), fault);
    case DISABLE:
    case ENABLE:
        return app_user_disable(mem, db, actor, name, verb == DISABLE, fault);
    case REMOVE:
        return app_user_remove(mem, db, actor, name, fault);
    case VERB_COUNT:
        break;
    }
    return false;
}

static const char *const verb_names[VERB_COUNT] = {
    "role", "password", "disable", "enable", "remove"};

static void ends_all_their_sessions_and_no_others(struct store *store)
{
    const struct actor runner = crew_operator();
    users_add(store, root.at, ROLE_OWNER);
    struct signed_in other = users_sign_in(store, root.at, crew_noon);
    for (int verb = 0; verb < VERB_COUNT; verb++) {
        struct fault fault = {0};
        struct session session;
        users_add(store, ada.at, ROLE_MEMBER);
        struct signed_in one = users_sign_in(store, ada.at, crew_noon);
        struct signed_in two = users_sign_in(store, ada.at, crew_noon);
        assert_true(users_is_in(store, one.token, crew_noon, &session));
        store_done(apply(store, &runner, (enum verb)verb, ada, &fault), &fault);
        const char *says = verb_names[verb];
        UNIT_CLAIM(says, !users_is_in(store, one.token, crew_noon, &session));
        UNIT_CLAIM(says, !users_is_in(store, two.token, crew_noon, &session));
        UNIT_CLAIM(says, users_is_in(store, other.token, crew_noon, &session));
        if (verb != REMOVE)
            store_done(apply(store, &runner, REMOVE, ada, &fault), &fault);
    }
}

static void is_for_owners_and_the_operator(struct store *store)
{
    users_add(store, root.at, ROLE_OWNER);
    users_add(store, ada.at, ROLE_MEMBER);
    for (int role = 0; role < ROLE_COUNT; role++)
        for (int verb = 0; verb < VERB_COUNT; verb++) {
            const struct actor actor = {
                .role = (enum role)role, .name = ada, .now = crew_noon};
            bool may = role == ROLE_OPERATOR || role == ROLE_OWNER;
            struct fault fault = {0};
            bool is_done = apply(store, &actor, (enum verb)verb, ada, &fault);
            UNIT_CLAIM(role_names[role], is_done == may);
            UNIT_CLAIM(role_names[role], may || fault.kind == FAULT_DENIED);
            if (is_done && verb == REMOVE)
                users_add(store, ada.at, ROLE_MEMBER);
        }
}

static void keeps_the_last_owner(struct store *store)
{
    const struct actor runner = crew_operator();
    const struct {
        const char *says;
        enum verb verb;
        bool has_second, second_is_disabled, wanted;
    } cases[] = {
        {"another role, alone", SET_ROLE, false, false, false},
        {"disabled, alone", DISABLE, false, false, false},
        {"removed, alone", REMOVE, false, false, false},
        {"another password, alone", SET_PASSWORD, false, false, true},
        {"removed, the other disabled", REMOVE, true, true, false},
        {"another role, one of two", SET_ROLE, true, false, true},
        {"disabled, one of two", DISABLE, true, false, true},
        {"removed, one of two", REMOVE, true, false, true},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault = {0};
        store_begin(store->db, DB_WRITING);
        store_run(store->db, &TEST_USERS_REMOVE, DB_NO_VALUES);
        store_commit(store->db);
        users_add(store, root.at, ROLE_OWNER);
        if (cases[i].has_second)
            users_add(store, "second@harbour.example", ROLE_OWNER);
        if (cases[i].second_is_disabled)
            store_done(apply(store, &runner, DISABLE,
                             STR_LITERAL("second@harbour.example"), &fault),
                       &fault);
        bool is_done = apply(store, &runner, cases[i].verb, root, &fault);
        UNIT_CLAIM(cases[i].says, is_done == cases[i].wanted);
        UNIT_CLAIM(cases[i].says, is_done || fault.kind == FAULT_CLASH);
    }
}

/* Each leaves a line, which says neither name nor email nor password. */
static void leaves_a_line_without_a_name(struct store *store)
{
    const struct actor runner = crew_operator();
    struct audit_list lines;
    struct fault fault = {0};
    users_add(store, root.at, ROLE_OWNER);
    struct user user = users_add(store, ada.at, ROLE_MEMBER);
    for (int verb = 0; verb < VERB_COUNT; verb++)
        store_done(apply(store, &runner, (enum verb)verb, ada, &fault), &fault);
    crew_look(store);
    store_done(
        app_audit_list(store->mem, store->db, &runner, 5, &lines, &fault),
        &fault);
    static const struct {
        const char *action, *detail;
    } wanted[] = {{"user remove", ""},
                  {"user enable", ""},
                  {"user disable", ""},
                  {"user password", ""},
                  {"user role", "hr"}};
    struct str thing = user_thing(store->mem, user.id);
    assert_int_equal(lines.count, COUNT_OF(wanted));
    for (size_t i = 0; i < lines.count; i++) {
        unit_same(lines.at[i].action, wanted[i].action, "action");
        unit_same(lines.at[i].detail, wanted[i].detail, "detail");
        assert_true(str_same(lines.at[i].thing, thing));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(ends_all_their_sessions_and_no_others),
        STORE_TEST(is_for_owners_and_the_operator),
        STORE_TEST(keeps_the_last_owner),
        STORE_TEST(leaves_a_line_without_a_name),
    };
    return cmocka_run_group_tests_name("change_user", tests, NULL, NULL);
}
