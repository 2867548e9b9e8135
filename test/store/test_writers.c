/* Several processes that write to one store at the same time. */
#include "store/db.h"
#include "support/stores.h"

enum { WRITERS = 4, TRANSACTIONS = 200, ROWS_EACH = 3 };

QUERY(WRITERS_LADDER_ADD, "INSERT INTO ladder (id, key, revision, made_at)"
                          " VALUES ($1, 'sre', 1, 0)");
QUERY(WRITERS_LADDER_REVISION, "SELECT revision FROM ladder");
QUERY(WRITERS_LADDER_CHANGE, "UPDATE ladder SET revision = revision + 1"
                             " WHERE revision = $1");
QUERY(WRITERS_AUDIT_ADD,
      "INSERT INTO audit (id, made_at, actor, action, thing, detail)"
      " VALUES ($1, $2, 'w', 'write', 't', '')");
QUERY(WRITERS_AUDIT_COUNT, "SELECT count(*) FROM audit");
QUERY(WRITERS_AUDIT_OF_ONE, "SELECT count(*) FROM audit WHERE made_at = $1");

static bool find_revision(struct db *db, int64_t *revision, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &WRITERS_LADDER_REVISION, DB_NO_VALUES, &rows, fault))
        return false;
    *revision = db_next(&rows) ? db_row_int(&rows, 0) : 0;
    return db_done(&rows, fault);
}

/* Counts up what was read before, and leaves rows with it, unless somebody
 * else was faster: then none of it stays. */
static bool change_once(struct db *db, int64_t revision, int number,
                        bool *is_changed, struct fault *fault)
{
    int64_t changed, present;
    /* Reading first must not cost the right to write. */
    if (!db_begin(db, DB_WRITING, fault) || !find_revision(db, &present, fault))
        return false;
    for (int row = 0; row < ROWS_EACH; row++) {
        int64_t id;
        if (!db_id_next(db, &id, fault)
            || !db_run(db, &WRITERS_AUDIT_ADD,
                       DB_VALUES(db_int(id), db_int(number)), NULL, fault))
            return false;
    }
    if (!db_run(db, &WRITERS_LADDER_CHANGE, DB_VALUES(db_int(revision)),
                &changed, fault))
        return false;
    *is_changed = changed == 1;
    if (*is_changed)
        return db_commit(db, fault);
    db_rollback(db);
    return true;
}

static bool write_revisions(struct arena *mem, const char *url, int number)
{
    struct fault fault;
    struct db *db;
    if (!store_told(store_try(mem, url, &db, &fault), &fault))
        return false;
    for (int done = 0; done < TRANSACTIONS;) {
        int64_t revision;
        bool is_changed = false;
        if (!db_begin(db, DB_READING, &fault)
            || !find_revision(db, &revision, &fault) || !db_commit(db, &fault)
            || !change_once(db, revision, number, &is_changed, &fault))
            return store_told(false, &fault);
        done += is_changed;
    }
    return true;
}

/* The key of each row is its id, so an id given twice would fail. */
static void loses_no_change(struct store *store)
{
    store_begin(store->db, DB_WRITING);
    store_run(store->db, &WRITERS_LADDER_ADD,
              DB_VALUES(db_int(store_id(store->db))));
    store_commit(store->db);

    store_in_processes(WRITERS, store->url, write_revisions);
    assert_int_equal(
        store_number(store->db, &WRITERS_LADDER_REVISION, DB_NO_VALUES),
        1 + WRITERS * TRANSACTIONS);
    assert_int_equal(
        store_number(store->db, &WRITERS_AUDIT_COUNT, DB_NO_VALUES),
        WRITERS * TRANSACTIONS * ROWS_EACH);
    for (int number = 0; number < WRITERS; number++)
        assert_int_equal(store_number(store->db, &WRITERS_AUDIT_OF_ONE,
                                      DB_VALUES(db_int(number))),
                         TRANSACTIONS * ROWS_EACH);
}

/* Nobody waits for ever: the second writer is told, once its time is up. */
static void tells_who_waited_too_long(struct store *store)
{
    struct fault fault = {0};
    struct db *other;
    const struct db_wish wish = {.url = store->url, .wait_ms = 1};
    assert_true(db_open(store->mem, &wish, &other, &fault));
    store_begin(store->db, DB_WRITING);
    store_run(store->db, &WRITERS_LADDER_ADD,
              DB_VALUES(db_int(store_id(store->db))));
    store_commit(store->db);

    store_begin(store->db, DB_WRITING);
    store_run(store->db, &WRITERS_LADDER_CHANGE, DB_VALUES(db_int(1)));
    bool is_done = db_begin(other, DB_WRITING, &fault)
                   && db_run(other, &WRITERS_LADDER_CHANGE,
                             DB_VALUES(db_int(1)), NULL, &fault);
    store_refused(is_done, &fault, FAULT_CLASH, "the second writer");
    assert_true(str_has_prefix(str_of(fault.message),
                               "somebody else is changing the store: "));
    db_rollback(other);
    store_commit(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(loses_no_change),
        STORE_TEST(tells_who_waited_too_long),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
