/* Transactions, on both databases alike. */
#include "store/db.h"

#include "support/stores.h"

QUERY(TEST_PERSON_BY_ID,
      "SELECT revision, name, email, made_at FROM person WHERE id = $1");
QUERY(TEST_PERSON_NAMES, "SELECT name FROM person ORDER BY name, id");
/* Names its values in another order than their figures. */
QUERY(TEST_PERSON_CHANGE, "UPDATE person SET name = $3, revision = revision + 1"
                          " WHERE revision = $2 AND id = $1");
QUERY(TEST_PERSON_RENAME, "UPDATE person SET name = $1");
QUERY(TEST_HANDLE_ADD,
      "INSERT INTO handle (id, person_id, kind, value, made_at)"
      " VALUES ($1, $2, $3, $4, 0)");

static void keeps_what_was_committed_alone(struct store *store)
{
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    assert_true(db_is_in_transaction(store->db));
    assert_int_equal(store_person_count(store->db), 1);
    db_rollback(store->db);
    assert_false(db_is_in_transaction(store->db));
    assert_int_equal(store_person_count(store->db), 0);

    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_commit(store->db);
    assert_false(db_is_in_transaction(store->db));
    db_rollback(store->db);
    assert_int_equal(store_person_count(store->db), 1);
    assert_int_equal(store_person_count(store_connect(store->mem, store->url)),
                     1);
}

static void commits_nothing_after_a_failure(struct store *store)
{
    struct fault fault = {0};
    struct db_rows rows;
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    bool is_done = db_run(store->db, &TEST_HANDLE_ADD,
                          DB_VALUES(db_int(1), db_int(99),
                                    db_str(STR_LITERAL("git")),
                                    db_str(STR_LITERAL("x"))),
                          NULL, &fault);
    store_refused(is_done, &fault, FAULT_INPUT, "a handle of nobody");
    is_done = db_find(store->db, store_person_count_query, DB_NO_VALUES, &rows,
                      &fault);
    store_refused(is_done, &fault, FAULT_SYSTEM, "a query after it");
    assert_string_equal(fault.message,
                        "a transaction that failed does nothing more");
    is_done = db_commit(store->db, &fault);
    store_refused(is_done, &fault, FAULT_SYSTEM, "a commit after it");
    assert_string_equal(fault.message,
                        "a transaction that failed cannot be committed");
    assert_false(db_is_in_transaction(store->db));
    assert_int_equal(store_person_count(store->db), 0);
}

static void reads_one_view(struct store *store)
{
    struct db *reader = store_connect(store->mem, store->url);
    store_begin(reader, DB_READING);
    assert_int_equal(store_person_count(reader), 0);
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    assert_int_equal(store_person_count(reader), 0);
    store_commit(store->db);
    assert_int_equal(store_person_count(reader), 0);
    store_commit(reader);
    assert_int_equal(store_person_count(reader), 1);
}

static void changes_nothing_while_reading(struct store *store)
{
    struct fault fault = {0};
    store_begin(store->db, DB_READING);
    bool is_done = db_run(store->db, &TEST_PERSON_RENAME,
                          DB_VALUES(db_str(STR_LITERAL("x"))), NULL, &fault);
    store_refused(is_done, &fault, FAULT_SYSTEM, "a change");
    assert_string_equal(fault.message, "a reading transaction changes nothing");
    db_rollback(store->db);
}

static void counts_what_changed(struct store *store)
{
    static const struct {
        const char *says;
        int64_t revision, changed;
        const char *name;
    } cases[] = {
        {"the revision that was read", 1, 1, "Ada L."},
        {"a revision that is old", 1, 0, "Ada L."},
        {"the one after it", 2, 1, "Ada Lovelace"},
    };
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 5, "Ada", "ada@example.org");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        int64_t changed = -1;
        struct db_rows rows;
        const char *says = cases[i].says;
        UNIT_CLAIM(says, db_run(store->db, &TEST_PERSON_CHANGE,
                                DB_VALUES(db_int(5), db_int(cases[i].revision),
                                          db_str(str_of(cases[i].name))),
                                &changed, &fault));
        UNIT_CLAIM(says, changed == cases[i].changed);
        UNIT_CLAIM(says, db_find(store->db, &TEST_PERSON_BY_ID,
                                 DB_VALUES(db_int(5)), &rows, &fault));
        UNIT_CLAIM(says, db_next(&rows));
        unit_same(db_row_str(&rows, 1), cases[i].name, says);
        UNIT_CLAIM(says, db_done(&rows, &fault));
    }
    store_commit(store->db);
}

/* What a loop leaves behind that returned in the middle. */
static void ends_a_reading_nobody_ended(struct store *store)
{
    struct db_rows rows;
    struct fault fault;
    for (int i = 0; i < 3; i++) {
        store_begin(store->db, DB_WRITING);
        assert_true(db_find(store->db, &TEST_PERSON_NAMES, DB_NO_VALUES, &rows,
                            &fault));
        db_next(&rows);
        if (i % 2)
            db_rollback(store->db);
        else
            store_commit(store->db);
    }
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_commit(store->db);
    assert_int_equal(store_person_count(store->db), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(keeps_what_was_committed_alone),
        STORE_TEST(commits_nothing_after_a_failure),
        STORE_TEST(reads_one_view),
        STORE_TEST(changes_nothing_while_reading),
        STORE_TEST(counts_what_changed),
        STORE_TEST(ends_a_reading_nobody_ended),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
