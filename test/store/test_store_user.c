#include "store/store_user.h"

#include "support/stores.h"

static struct stored_user user_of(const char *email, const char *role,
                                  int64_t person)
{
    return (struct stored_user){
        .email = str_of(email),
        .role = str_of(role),
        .person = {person},
        .password_hash = STR_LITERAL("$hash"),
        .made_at = {1000},
    };
}

static bool add(struct store *store, struct stored_user user, int64_t *id,
                struct fault *fault)
{
    bool is_done = store_user_add(store->db, &user, fault);
    *id = user.id;
    return is_done;
}

static int64_t added(struct store *store, struct stored_user user)
{
    struct fault fault;
    int64_t id;
    store_done(add(store, user, &id, &fault), &fault);
    return id;
}

static void is_found_by_id_and_email(struct store *store)
{
    struct stored_user user;
    struct fault fault;
    size_t count;
    store_begin(store->db, DB_WRITING);
    store_done(store_user_lock(store->db, &fault), &fault);
    store_add_person(store->db, 7, "Ada", "ada@example.org");
    int64_t id = added(store, user_of("ada@example.org", "lead", 7));
    added(store, user_of("root@example.org", "owner", 0));

    store_done(
        store_user_by_id(store->mem, store->db, id, &user, &count, &fault),
        &fault);
    assert_int_equal(count, 1);
    unit_same(user.email, "ada@example.org", "email");
    unit_same(user.role, "lead", "role");
    unit_same(user.person_name, "Ada", "name");
    unit_same(user.password_hash, "$hash", "hash");
    assert_int_equal(user.person.number, 7);
    assert_int_equal(user.made_at.ms, 1000);
    assert_int_equal(user.disabled_at.ms, 0);
    assert_int_equal(user.signed_in_at.ms, 0);

    store_done(store_user_by_email(store->mem, store->db,
                                   STR_LITERAL("root@example.org"), &user,
                                   &count, &fault),
               &fault);
    assert_int_equal(count, 1);
    assert_int_equal(user.person.number, 0);
    unit_same(user.person_name, "", "nobody's name");
    store_done(store_user_by_email(store->mem, store->db,
                                   STR_LITERAL("eve@example.org"), &user,
                                   &count, &fault),
               &fault);
    assert_int_equal(count, 0);
    store_commit(store->db);
}

static void is_listed_counted_changed_and_removed(struct store *store)
{
    struct stored_user_list users;
    struct stored_user user;
    struct fault fault;
    size_t found;
    int64_t enabled, all;
    store_begin(store->db, DB_WRITING);
    store_done(store_user_count(store->db, STR_LITERAL("owner"), &enabled, &all,
                                &fault),
               &fault);
    assert_int_equal(enabled, 0);
    assert_int_equal(all, 0);
    int64_t wim = added(store, user_of("wim@example.org", "owner", 0));
    int64_t ada = added(store, user_of("ada@example.org", "owner", 0));
    added(store, user_of("noor@example.org", "member", 0));
    store_done(store_user_list(store->mem, store->db, &users, &fault), &fault);
    assert_int_equal(users.count, 3);
    unit_same(users.at[0].email, "ada@example.org", "first by email");
    unit_same(users.at[2].email, "wim@example.org", "last by email");

    user = users.at[0];
    user.role = STR_LITERAL("hr");
    user.password_hash = STR_LITERAL("$other");
    user.signed_in_at.ms = 5;
    store_done(store_user_change(store->db, &user, &fault), &fault);
    store_done(
        store_user_by_id(store->mem, store->db, ada, &user, &found, &fault),
        &fault);
    unit_same(user.role, "hr", "role");
    unit_same(user.password_hash, "$other", "hash");
    assert_int_equal(user.signed_in_at.ms, 5);

    store_done(store_user_count(store->db, STR_LITERAL("owner"), &enabled, &all,
                                &fault),
               &fault);
    assert_int_equal(enabled, 1);
    assert_int_equal(all, 3);
    user = users.at[2];
    user.disabled_at.ms = 9;
    store_done(store_user_change(store->db, &user, &fault), &fault);
    store_done(store_user_count(store->db, STR_LITERAL("owner"), &enabled, &all,
                                &fault),
               &fault);
    assert_int_equal(enabled, 0);
    store_done(store_user_remove(store->db, wim, &fault), &fault);
    store_done(
        store_user_by_id(store->mem, store->db, wim, &user, &found, &fault),
        &fault);
    assert_int_equal(found, 0);
    store_commit(store->db);
}

static void is_tied_to_a_new_person_once(struct store *store)
{
    struct stored_user user;
    struct fault fault;
    size_t count;
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 7, "Ada", "ada@example.org");
    store_add_person(store->db, 8, "Ada", "other@example.org");
    int64_t id = added(store, user_of("ada@example.org", "lead", 0));
    static const struct {
        const char *email;
        int64_t person, wanted;
    } cases[] = {{"eve@example.org", 7, 0},
                 {"ada@example.org", 7, 7},
                 {"ada@example.org", 8, 7}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        store_done(store_user_tie(store->db, str_of(cases[i].email),
                                  (person_id){cases[i].person}, &fault),
                   &fault);
        store_done(
            store_user_by_id(store->mem, store->db, id, &user, &count, &fault),
            &fault);
        assert_int_equal(user.person.number, cases[i].wanted);
    }
    store_commit(store->db);
}

static void has_one_user_an_email_and_person(struct store *store)
{
    static const struct {
        const char *says, *email, *role;
        int64_t person;
        enum fault_kind wanted;
    } cases[] = {
        {"the same email", "ada@example.org", "member", 0, FAULT_CLASH},
        {"the same person", "a@example.org", "member", 7, FAULT_CLASH},
        {"a person who is not there", "b@example.org", "member", 8,
         FAULT_INPUT},
        {"a role nobody has", "c@example.org", "king", 0, FAULT_INPUT},
        {"the operator's role", "d@example.org", "operator", 0, FAULT_INPUT},
    };
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 7, "Ada", "ada@example.org");
    added(store, user_of("ada@example.org", "lead", 7));
    store_commit(store->db);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault = {0};
        int64_t id;
        store_begin(store->db, DB_WRITING);
        store_refused(
            add(store, user_of(cases[i].email, cases[i].role, cases[i].person),
                &id, &fault),
            &fault, cases[i].wanted, cases[i].says);
        db_rollback(store->db);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(is_found_by_id_and_email),
        STORE_TEST(is_listed_counted_changed_and_removed),
        STORE_TEST(is_tied_to_a_new_person_once),
        STORE_TEST(has_one_user_an_email_and_person),
        STORE_TEST_QUERIES("store_user.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
