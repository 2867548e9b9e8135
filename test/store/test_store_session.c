#include "store/store_session.h"

#include "store/store_user.h"
#include "support/stores.h"

QUERY(TEST_SESSION_COUNT, "SELECT count(*) FROM session");

static int64_t make_user(struct store *store, const char *email)
{
    struct stored_user user = {
        .email = str_of(email), .role = STR_LITERAL("member"), .made_at = {1}};
    struct fault fault;
    store_done(store_user_add(store->db, &user, &fault), &fault);
    return user.id;
}

static void open_session(struct store *store, const char *digest, int64_t user,
                         int64_t made_ms, int64_t seen_ms)
{
    struct fault fault;
    store_done(
        store_session_add(store->db,
                          &(struct stored_session){.digest = str_of(digest),
                                                   .user = user,
                                                   .made_at = {made_ms},
                                                   .seen_at = {seen_ms}},
                          &fault),
        &fault);
}

static bool is_there(struct store *store, const char *digest,
                     struct stored_session *session)
{
    struct fault fault;
    size_t count;
    store_done(store_session_find(store->mem, store->db, str_of(digest),
                                  session, &count, &fault),
               &fault);
    return count == 1;
}

static void is_found_seen_and_listed(struct store *store)
{
    struct stored_session session;
    struct stored_session_list sessions;
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    int64_t ada = make_user(store, "ada@example.org");
    int64_t wim = make_user(store, "wim@example.org");
    open_session(store, "one", ada, 10, 20);
    open_session(store, "two", ada, 11, 15);
    open_session(store, "three", wim, 12, 99);
    assert_true(is_there(store, "one", &session));
    assert_int_equal(session.user, ada);
    assert_int_equal(session.made_at.ms, 10);
    assert_int_equal(session.seen_at.ms, 20);
    assert_false(is_there(store, "four", &session));

    store_done(store_session_see(store->db, STR_LITERAL("two"),
                                 (struct moment){30}, &fault),
               &fault);
    store_done(
        store_session_list(store->mem, store->db, ada, &sessions, &fault),
        &fault);
    assert_int_equal(sessions.count, 2);
    unit_same(sessions.at[0].digest, "two", "the last seen first");
    assert_int_equal(sessions.at[0].seen_at.ms, 30);
    unit_same(sessions.at[1].digest, "one", "then the other");
    assert_int_equal(sessions.at[1].seen_at.ms, 20);
    store_commit(store->db);
}

static void ends_alone_with_others_or_by_age(struct store *store)
{
    struct stored_session session;
    struct fault fault;
    int64_t removed;
    store_begin(store->db, DB_WRITING);
    int64_t ada = make_user(store, "ada@example.org");
    int64_t wim = make_user(store, "wim@example.org");
    open_session(store, "one", ada, 10, 20);
    open_session(store, "two", ada, 11, 15);
    open_session(store, "three", ada, 12, 99);
    open_session(store, "four", wim, 50, 60);
    open_session(store, "five", wim, 5, 100);
    open_session(store, "six", wim, 6, 8);

    store_done(store_session_remove(store->db, STR_LITERAL("two"), &fault),
               &fault);
    assert_false(is_there(store, "two", &session));
    store_done(store_session_remove_of(store->db, ada, STR_LITERAL("three"),
                                       &removed, &fault),
               &fault);
    assert_int_equal(removed, 1);
    assert_true(is_there(store, "three", &session));
    store_done(store_session_remove_old(store->db, (struct moment){9},
                                        (struct moment){6}, &fault),
               &fault);
    assert_true(is_there(store, "four", &session));
    assert_false(is_there(store, "five", &session));
    assert_false(is_there(store, "six", &session));
    store_done(store_user_remove(store->db, wim, &fault), &fault);
    assert_false(is_there(store, "four", &session));
    assert_int_equal(store_number(store->db, &TEST_SESSION_COUNT, DB_NO_VALUES),
                     1);
    store_commit(store->db);
}

/* A page must not wait until somebody else has done writing. */
static void is_not_seen_while_others_write(struct store *store)
{
    struct fault fault = {0};
    struct db *other = store_connect(store->mem, store->url);
    store_begin(store->db, DB_WRITING);
    int64_t ada = make_user(store, "ada@example.org");
    open_session(store, "one", ada, 10, 20);
    store_commit(store->db);

    store_begin(store->db, DB_WRITING);
    store_done(store_session_see(store->db, STR_LITERAL("one"),
                                 (struct moment){30}, &fault),
               &fault);
    bool is_begun = db_begin(other, DB_WRITING_AT_ONCE, &fault);
    if (store->kind == DB_SQLITE)
        store_refused(is_begun, &fault, FAULT_CLASH, "the other writer");
    else
        store_done(is_begun
                       && store_session_see(other, STR_LITERAL("one"),
                                            (struct moment){40}, &fault)
                       && db_commit(other, &fault),
                   &fault);
    store_commit(store->db);
    struct stored_session session;
    store_begin(store->db, DB_READING);
    assert_true(is_there(store, "one", &session));
    assert_int_equal(session.seen_at.ms, 30);
    db_rollback(store->db);
    store_done(db_begin(other, DB_WRITING_AT_ONCE, &fault), &fault);
    db_rollback(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(is_found_seen_and_listed),
        STORE_TEST(ends_alone_with_others_or_by_age),
        STORE_TEST(is_not_seen_while_others_write),
        STORE_TEST_QUERIES("store_session.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
