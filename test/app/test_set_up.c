#include "app/set_up.h"

#include "app/keep_office.h"
#include "support/users.h"

#define KEY "abcdefghijABCDEFGHIJ0123456789-_abcdefghijk"

static struct set_up_wish wish_with(const char *key)
{
    return (struct set_up_wish){
        .key = str_of(key),
        .wanted_key = STR_LITERAL(KEY),
        .office_name = STR_LITERAL(" Harbour Office "),
        .email = STR_LITERAL("Root@harbour.example"),
        .password = STR_LITERAL(USERS_PASSWORD),
        .session = {.life = users_life, .now = crew_noon}};
}

static bool set_up(struct store *store, const struct set_up_wish *wish,
                   struct signed_in *in, struct fault *fault)
{
    db_rollback(store->db);
    return app_set_up(store->mem, store->db, wish, in, fault);
}

static bool is_open(struct store *store, const struct set_up_wish *wish)
{
    struct fault fault = {0};
    bool is_so = false;
    crew_look(store);
    store_done(app_set_up_is_open(store->db, wish, &is_so, &fault), &fault);
    db_rollback(store->db);
    return is_so;
}

static void makes_the_first_owner_and_no_second(struct store *store)
{
    const struct actor runner = crew_operator();
    const struct set_up_wish wish = wish_with(KEY);
    struct signed_in in, again;
    struct session session;
    struct office office;
    struct fault fault = {0};
    assert_true(is_open(store, &wish));
    store_done(set_up(store, &wish, &in, &fault), &fault);
    assert_true(users_is_in(store, in.token, crew_noon, &session));
    assert_int_equal(session.actor.role, ROLE_OWNER);
    unit_same(session.actor.name, "root@harbour.example", "name");
    crew_look(store);
    store_done(app_office_get(store->mem, store->db, &runner, &office, &fault),
               &fault);
    unit_same(office.name, "Harbour Office", "office");
    assert_false(is_open(store, &wish));
    struct set_up_wish other = wish;
    other.email = STR_LITERAL("eve@harbour.example");
    store_refused(set_up(store, &other, &again, &fault), &fault, FAULT_MISSING,
                  "a second time");
}

static void wants_the_key_and_all_of_the_rest(struct store *store)
{
    struct {
        const char *says;
        struct set_up_wish wish;
        enum fault_kind wanted;
    } cases[] = {
        {"another key", wish_with("another"), FAULT_MISSING},
        {"no key", wish_with(""), FAULT_MISSING},
        {"no key where none is wanted", wish_with(""), FAULT_MISSING},
        {"no name", wish_with(KEY), FAULT_INPUT},
        {"no email", wish_with(KEY), FAULT_INPUT},
        {"no password", wish_with(KEY), FAULT_INPUT},
        {"a short password", wish_with(KEY), FAULT_INPUT},
    };
    cases[2].wish.wanted_key = (struct str){0};
    cases[3].wish.office_name = STR_LITERAL(" ");
    cases[4].wish.email = STR_LITERAL("root");
    cases[5].wish.password = (struct str){0};
    cases[6].wish.password = STR_LITERAL("12345678901");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct signed_in in;
        struct fault fault = {0};
        store_refused(set_up(store, &cases[i].wish, &in, &fault), &fault,
                      cases[i].wanted, cases[i].says);
        assert_false(db_is_in_transaction(store->db));
    }
    struct set_up_wish wish = wish_with(KEY);
    assert_true(is_open(store, &wish));
}

static void a_user_of_the_command_line_closes_it(struct store *store)
{
    const struct set_up_wish wish = wish_with(KEY);
    struct signed_in in;
    struct fault fault = {0};
    users_add(store, "ada@harbour.example", ROLE_MEMBER);
    assert_false(is_open(store, &wish));
    store_refused(set_up(store, &wish, &in, &fault), &fault, FAULT_MISSING,
                  "there is a user");
}

static bool set_up_once(struct arena *mem, const char *url, int number)
{
    struct fault fault = {0};
    struct signed_in in;
    struct db *db;
    struct set_up_wish wish = wish_with(KEY);
    wish.email = str_format(mem, "owner%d@harbour.example", number);
    if (!store_told(store_try(mem, url, &db, &fault), &fault))
        return false;
    return app_set_up(mem, db, &wish, &in, &fault)
           || fault.kind == FAULT_MISSING || store_told(false, &fault);
}

QUERY(TEST_OWNER_COUNT, "SELECT count(*) FROM account");

static void of_many_at_once_one_is_first(struct store *store)
{
    enum { VISITORS = 4 };
    store_in_processes(VISITORS, store->url, set_up_once);
    assert_int_equal(store_number(store->db, &TEST_OWNER_COUNT, DB_NO_VALUES),
                     1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(makes_the_first_owner_and_no_second),
        STORE_TEST(wants_the_key_and_all_of_the_rest),
        STORE_TEST(a_user_of_the_command_line_closes_it),
        STORE_TEST(of_many_at_once_one_is_first),
    };
    return cmocka_run_group_tests_name("set_up", tests, NULL, NULL);
}
