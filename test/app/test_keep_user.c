#include "app/keep_user.h"

#include "support/users.h"

static const char crew_csv[] = "name,email,manager\n"
                               "Ada,ada@harbour.example,\n"
                               "Wim,wim@harbour.example,\n";

static struct actor actor_as(enum role role)
{
    return (struct actor){
        .role = role, .name = STR_LITERAL("Noor"), .now = crew_noon};
}

static bool add(struct store *store, const struct actor *actor,
                const struct user_wish *wish, struct user *user,
                struct fault *fault)
{
    db_rollback(store->db);
    return app_user_add(store->mem, store->db, actor, wish, user, fault);
}

static void is_tied_to_the_person_of_that_email(struct store *store)
{
    const struct actor runner = crew_operator();
    struct user user;
    struct fault fault = {0};
    crew_import(store, app_people_import, &(struct table_wish){0}, crew_csv);
    int64_t ada = crew_person(store, "ada@harbour.example").id.number;
    int64_t wim = crew_person(store, "wim@harbour.example").id.number;
    const struct {
        const char *says, *email, *person, *wanted_email, *wanted_name;
        int64_t wanted_person;
    } cases[] = {
        {"their own email", " Ada@Harbour.example ", "", "ada@harbour.example",
         "Ada", ada},
        {"an email of nobody", "root@harbour.example", "",
         "root@harbour.example", "root@harbour.example", 0},
        {"the person said", "boss@harbour.example", "wim@harbour.example",
         "boss@harbour.example", "Wim", wim},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct user_wish wish = {.email = str_of(cases[i].email),
                                       .role = ROLE_MEMBER,
                                       .person = str_of(cases[i].person)};
        store_done(add(store, &runner, &wish, &user, &fault), &fault);
        unit_same(user.email, cases[i].wanted_email, cases[i].says);
        unit_same(user.name, cases[i].wanted_name, cases[i].says);
        assert_int_equal(user.person.number, cases[i].wanted_person);
        assert_int_equal(user.role, ROLE_MEMBER);
        assert_false(user.has_password);
        assert_false(user.is_disabled);
    }
}

static void refuses_what_nobody_could_use(struct store *store)
{
    const struct actor runner = crew_operator();
    static const struct {
        const char *says, *email, *person, *password;
        enum fault_kind wanted;
    } cases[] = {
        {"no email", "", "", "", FAULT_INPUT},
        {"a name", "ada", "", "", FAULT_INPUT},
        {"nothing before the @", "@harbour.example", "", "", FAULT_INPUT},
        {"nothing behind it", "ada@", "", "", FAULT_INPUT},
        {"two of them", "ada@b@harbour.example", "", "", FAULT_INPUT},
        {"white space inside", "ada b@harbour.example", "", "", FAULT_INPUT},
        {"two lines", "ada@harbour.example\nx", "", "", FAULT_INPUT},
        {"eleven characters", "ada@harbour.example", "", "12345678901",
         FAULT_INPUT},
        {"nothing wrong", "ada@harbour.example", "", "123456789012",
         FAULT_NONE},
        {"the email for a password", "eve@harbour.example", "",
         "Eve@harbour.example", FAULT_INPUT},
        {"a person who is not there", "eve@harbour.example",
         "bo@harbour.example", "", FAULT_MISSING},
        {"the same email again", "ADA@harbour.example", "", "", FAULT_CLASH},
        {"a person who has a user", "eve@harbour.example",
         "wim@harbour.example", "", FAULT_CLASH},
    };
    crew_import(store, app_people_import, &(struct table_wish){0}, crew_csv);
    users_add(store, "wim@harbour.example", ROLE_MEMBER);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct user_wish wish = {.email = str_of(cases[i].email),
                                       .role = ROLE_MEMBER,
                                       .person = str_of(cases[i].person),
                                       .password = str_of(cases[i].password)};
        struct user user;
        struct fault fault = {0};
        bool is_done = add(store, &runner, &wish, &user, &fault);
        UNIT_CLAIM(cases[i].says, is_done == (cases[i].wanted == FAULT_NONE));
        UNIT_CLAIM(cases[i].says, fault.kind == cases[i].wanted);
        UNIT_CLAIM(cases[i].says, !db_is_in_transaction(store->db));
    }
}

static void counts_characters_of_a_password_and_not_bytes(void **state)
{
    static const struct {
        const char *says, *password;
        bool wanted;
    } cases[] = {
        {"eleven letters", "abcdefghijk", false},
        {"twelve letters", "abcdefghijkl", true},
        {"eleven of two bytes each", "ééééééééééé", false},
        {"twelve of two bytes each", "éééééééééééé", true},
        {"spaces are letters", "a b c d e f ", true},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault;
        UNIT_CLAIM(cases[i].says, password_check(str_of(cases[i].password),
                                                 STR_LITERAL("a@b"), &fault)
                                      == cases[i].wanted);
    }
}

static void only_owners_and_the_operator_see_and_add(struct store *store)
{
    users_add(store, "root@harbour.example", ROLE_OWNER);
    for (int role = 0; role < ROLE_COUNT; role++) {
        const struct actor actor = actor_as((enum role)role);
        bool may = role == ROLE_OPERATOR || role == ROLE_OWNER;
        struct user_wish wish = {.email = str_format(store->mem,
                                                     "%s@harbour.example",
                                                     role_names[role]),
                                 .role = ROLE_MEMBER};
        struct user user;
        struct user_list users;
        struct fault fault = {0};
        bool is_done = add(store, &actor, &wish, &user, &fault);
        UNIT_CLAIM(role_names[role], is_done == may);
        UNIT_CLAIM(role_names[role], may || fault.kind == FAULT_DENIED);
        crew_look(store);
        is_done = app_user_list(store->mem, store->db, &actor, &users, &fault);
        UNIT_CLAIM(role_names[role], is_done == may);
        is_done = app_user_get(store->mem, store->db, &actor,
                               STR_LITERAL("root@harbour.example"), &user,
                               &fault);
        UNIT_CLAIM(role_names[role], is_done == may);
        db_rollback(store->db);
    }
}

static void is_got_by_email_or_id(struct store *store)
{
    const struct actor runner = crew_operator();
    struct user root = users_add(store, "root@harbour.example", ROLE_OWNER);
    struct user user;
    struct fault fault = {0};
    crew_look(store);
    store_done(app_user_get(store->mem, store->db, &runner,
                            STR_LITERAL("ROOT@harbour.example"), &user, &fault),
               &fault);
    assert_int_equal(user.id.number, root.id.number);
    assert_true(user.has_password);
    store_done(
        app_user_get(store->mem, store->db, &runner,
                     str_format(store->mem, "%lld", (long long)root.id.number),
                     &user, &fault),
        &fault);
    unit_same(user.email, "root@harbour.example", "by id");
    store_refused(app_user_get(store->mem, store->db, &runner,
                               STR_LITERAL("eve@harbour.example"), &user,
                               &fault),
                  &fault, FAULT_MISSING, "nobody");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(counts_characters_of_a_password_and_not_bytes),
        STORE_TEST(is_tied_to_the_person_of_that_email),
        STORE_TEST(refuses_what_nobody_could_use),
        STORE_TEST(only_owners_and_the_operator_see_and_add),
        STORE_TEST(is_got_by_email_or_id),
    };
    return cmocka_run_group_tests_name("keep_user", tests, NULL, NULL);
}
