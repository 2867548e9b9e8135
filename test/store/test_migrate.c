#include "store/db.h"

#include "store/db_driver.h"
#include "store/schema.h"
#include "support/stores.h"

QUERY(TEST_STEP_COUNT, "SELECT count(*) FROM schema_step");
QUERY(TEST_STEP_ADD,
      "INSERT INTO schema_step (number, name, made_at) VALUES ($1, 'new', 0)");
QUERY(TEST_STEP_NEWEST, "SELECT max(made_at) FROM schema_step");

static bool is_current(struct db *db)
{
    struct fault fault;
    bool is = false;
    if (!db_is_current(db, &is, &fault))
        fail_msg("%s", fault.message);
    assert_false(db_is_in_transaction(db));
    return is;
}

static void takes_every_step_once(struct store *store)
{
    struct fault fault;
    int applied = -1;
    struct db *db = store_connect(store->mem,
                                  store_new_url(store->mem, store->kind));
    assert_false(is_current(db));
    assert_true(db_migrate(db, 17, &applied, &fault));
    assert_int_equal(applied, schema_step_count);
    assert_false(db_is_in_transaction(db));
    assert_true(is_current(db));
    assert_true(db_migrate(db, 18, &applied, &fault));
    assert_int_equal(applied, 0);
    assert_int_equal(store_number(db, &TEST_STEP_COUNT, DB_NO_VALUES),
                     schema_step_count);
    assert_int_equal(store_number(db, &TEST_STEP_NEWEST, DB_NO_VALUES), 17);
}

static void refuses_a_newer_store(struct store *store)
{
    struct fault fault = {0};
    int applied = -1;
    store_begin(store->db, DB_WRITING);
    store_run(store->db, &TEST_STEP_ADD,
              DB_VALUES(db_int((int64_t)schema_step_count)));
    store_commit(store->db);
    assert_false(is_current(store->db));
    bool is_done = db_migrate(store->db, 2, &applied, &fault);
    store_refused(is_done, &fault, FAULT_CLASH, "a step nobody here knows");
    assert_int_equal(applied, -1);
    assert_false(db_is_in_transaction(store->db));
}

static void leaves_tables_of_others_alone(struct store *store)
{
    struct fault fault = {0};
    int applied;
    struct db *db = store_connect(store->mem,
                                  store_new_url(store->mem, store->kind));
    store_begin(db, DB_WRITING);
    assert_true(
        db->driver->run_script(db, "CREATE TABLE other (x INTEGER)", &fault));
    store_commit(db);
    bool is_done = db_migrate(db, 2, &applied, &fault);
    store_refused(is_done, &fault, FAULT_INPUT, "a table of somebody else");
    assert_false(is_current(db));
}

static bool migrate_at_once(struct arena *mem, const char *url, int number)
{
    struct fault fault;
    struct db *db;
    int applied;
    (void)number;
    return store_told(store_try(mem, url, &db, &fault)
                          && db_migrate(db, 3, &applied, &fault),
                      &fault);
}

static void lets_many_try_at_once(struct store *store)
{
    for (int round = 0; round < 5; round++) {
        const char *url = store_new_url(store->mem, store->kind);
        store_in_processes(6, url, migrate_at_once);
        struct db *db = store_connect(store->mem, url);
        assert_true(is_current(db));
        assert_int_equal(store_number(db, &TEST_STEP_COUNT, DB_NO_VALUES),
                         schema_step_count);
    }
}

static void numbers_its_steps_without_a_gap(void **state)
{
    (void)state;
    for (size_t i = 0; i < schema_step_count; i++) {
        assert_int_equal(schema_steps[i].number, i);
        assert_true(schema_steps[i].name[0]);
        assert_non_null(schema_steps[i].sqlite[0]);
        assert_non_null(schema_steps[i].postgres[0]);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_its_steps_without_a_gap),
        STORE_TEST(takes_every_step_once),
        STORE_TEST(refuses_a_newer_store),
        STORE_TEST(leaves_tables_of_others_alone),
        STORE_TEST(lets_many_try_at_once),
        STORE_TEST_QUERIES("migrate.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
