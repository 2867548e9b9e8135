/* What only a store on a server can meet. */
#include "store/db.h"

#include <stdlib.h>
#include <string.h>

#include "support/stores.h"

QUERY(POSTGRES_BACKEND, "SELECT pg_backend_pid()");
QUERY(POSTGRES_END_BACKEND, "SELECT pg_terminate_backend($1, 10000)");
QUERY(POSTGRES_SETTING, "SELECT current_setting($1)");
QUERY(POSTGRES_WRITE_BY_FIND, "UPDATE person SET name = 'x' RETURNING id");

static bool try_open(struct arena *mem, const char *url, struct fault *fault)
{
    struct db *db;
    const struct db_wish wish = {.url = url, .wait_ms = 1000};
    return db_open(mem, &wish, &db, fault);
}

static void refuses_a_url_it_should_not_use(void **state)
{
    static const struct {
        const char *says, *url, *words;
    } cases[] = {
        {"a password before the host", "postgresql://ada:sesame@/db",
         "the store's URL holds a password"},
        {"a password as an option", "postgresql:///db?password=sesame",
         "the store's URL holds a password"},
        {"a password with a slash", "postgresql://ada:sesame/x@host/db",
         "the store's URL holds a password"},
        {"the short scheme", "postgres://ada:sesame@host/db",
         "the store's URL holds a password"},
        {"a key's password", "postgresql:///db?sslpassword=sesame",
         "the store's URL holds a password"},
        {"a password with a question", "postgresql://ada:ses?sesame@host/db",
         "the store's URL holds a password"},
        {"a password without an end", "postgresql://ada:sesame/db",
         "the store's URL is not one that PostgreSQL takes"},
        {"an option nobody knows", "postgresql:///db?sesame=1",
         "the store's URL is not one that PostgreSQL takes"},
        {"another database", "mysql://ada@host/db",
         "a store is a file or postgresql://..., not mysql://"},
        {"a page", "https://example.org/",
         "a store is a file or postgresql://..., not https://"},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault = {0};
        store_refused(try_open(mem, cases[i].url, &fault), &fault, FAULT_INPUT,
                      cases[i].says);
        UNIT_CLAIM(cases[i].says,
                   str_has_prefix(str_of(fault.message), cases[i].words));
        UNIT_CLAIM(cases[i].says, !strstr(fault.message, "sesame"));
    }
}

static void tells_that_nobody_answers(void **state)
{
    struct arena *mem = *state;
    struct fault fault = {0};
    const char *url =
        str_format(mem, "postgresql:///x?host=%s", unit_folder(mem)).at;
    store_refused(try_open(mem, url, &fault), &fault, FAULT_SYSTEM,
                  "no server");
    assert_true(
        str_has_prefix(str_of(fault.message), "cannot reach PostgreSQL: "));
}

static void commits_to_the_disk(struct store *store)
{
    static const struct {
        const char *name, *value;
    } cases[] = {
        {"synchronous_commit", "on"},
        {"client_encoding", "UTF8"},
        {"lock_timeout", "20s"},
        {"application_name", "rung"},
    };
    /* The connection starts with what would lose a commit. */
    const char *url = str_format(store->mem,
                                 "%s&options=-csynchronous_commit%%3Doff"
                                 "&client_encoding=LATIN1",
                                 store->url)
                          .at;
    struct db *db = store_connect(store->mem, url);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct db_rows rows;
        struct fault fault;
        store_begin(db, DB_READING);
        assert_true(db_find(db, &POSTGRES_SETTING,
                            DB_VALUES(db_str(str_of(cases[i].name))), &rows,
                            &fault));
        assert_true(db_next(&rows));
        unit_same(db_row_str(&rows, 0), cases[i].value, cases[i].name);
        assert_true(db_done(&rows, &fault));
        db_rollback(db);
    }
}

static void refuses_a_hidden_write(struct store *store)
{
    struct fault fault = {0};
    struct db_rows rows;
    store_begin(store->db, DB_READING);
    bool is_done = db_find(store->db, &POSTGRES_WRITE_BY_FIND, DB_NO_VALUES,
                           &rows, &fault);
    store_refused(is_done, &fault, FAULT_SYSTEM, "RETURNING");
    db_rollback(store->db);
}

/* Ends the server's process behind `db`, which is in a transaction. */
static void cut_off(struct store *store, struct db *db)
{
    int64_t backend = store_number(db, &POSTGRES_BACKEND, DB_NO_VALUES);
    struct db *other = store_connect(store->mem, store->url);
    assert_int_equal(
        store_number(other, &POSTGRES_END_BACKEND, DB_VALUES(db_int(backend))),
        1);
}

static void tells_of_a_lost_connection(struct store *store)
{
    struct fault fault = {0};
    struct db *db = store->db;
    store_begin(db, DB_WRITING);
    store_add_person(db, 1, "Ada", "ada@example.org");
    cut_off(store, db);
    store_refused(db_commit(db, &fault), &fault, FAULT_SYSTEM, "a commit");
    assert_false(db_is_in_transaction(db));

    /* The next transaction connects again, and finds its statements. */
    assert_int_equal(store_person_count(db), 0);
    store_begin(db, DB_WRITING);
    store_add_person(db, 1, "Ada", "ada@example.org");
    store_commit(db);
    assert_int_equal(store_person_count(db), 1);

    const struct db_value row[] = {db_int(1), db_str(STR_LITERAL("Eve")),
                                   db_str(STR_LITERAL("eve@example.org"))};
    store_begin(db, DB_WRITING);
    cut_off(store, db);
    bool is_done = db_run_many(db, store_person_add_query,
                               (struct db_batch){row, COUNT_OF(row), 1}, NULL,
                               &fault);
    store_refused(is_done, &fault, FAULT_SYSTEM, "many rows");
    db_rollback(db);
    assert_int_equal(store_person_count(db), 1);
}

#define POSTGRES_TEST(function) STORE_TEST_ON(function, DB_POSTGRES, "postgres")

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(refuses_a_url_it_should_not_use),
        UNIT_TEST(tells_that_nobody_answers),
        POSTGRES_TEST(commits_to_the_disk),
        POSTGRES_TEST(refuses_a_hidden_write),
        POSTGRES_TEST(tells_of_a_lost_connection),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
