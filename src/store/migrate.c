#include <assert.h>

#include "store/db.h"
#include "store/db_driver.h"
#include "store/schema.h"

/* Held to the end of the transaction.  In SQLite the writer holds the only
 * lock there is.  The number is DB_APPLICATION_ID. */
QUERY_TWO(SCHEMA_LOCK, "SELECT 1", "SELECT pg_advisory_xact_lock(1383427687)");

QUERY_TWO(SCHEMA_HAS_STEPS,
          "SELECT count(*) FROM sqlite_schema WHERE name = 'schema_step'",
          "SELECT count(*) FROM pg_catalog.pg_tables"
          " WHERE schemaname = current_schema()"
          "   AND tablename = 'schema_step'");

QUERY_TWO(SCHEMA_TABLE_COUNT,
          "SELECT count(*) FROM sqlite_schema WHERE type = 'table'",
          "SELECT count(*) FROM pg_catalog.pg_tables"
          " WHERE schemaname = current_schema()");

QUERY(SCHEMA_STEP_COUNT, "SELECT max(number) + 1 FROM schema_step");

QUERY(SCHEMA_STEP_ADD, "INSERT INTO schema_step (number, name, made_at)"
                       " VALUES ($1, $2, $3)");

/* The one number that `query` gives. */
static bool find_number(struct db *db, const struct query *query,
                        int64_t *number, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, query, DB_NO_VALUES, &rows, fault))
        return false;
    int64_t found = db_next(&rows) ? db_row_int(&rows, 0) : 0;
    if (!db_done(&rows, fault))
        return false;
    *number = found;
    return true;
}

/* How many steps the store has taken. */
static bool find_steps(struct db *db, int64_t *count, struct fault *fault)
{
    int64_t has_steps;
    if (!find_number(db, &SCHEMA_HAS_STEPS, &has_steps, fault))
        return false;
    if (has_steps)
        return find_number(db, &SCHEMA_STEP_COUNT, count, fault);
    *count = 0;
    return true;
}

/* A database without our steps must be empty before we settle in it. */
static bool is_ours(struct db *db, int64_t steps, struct fault *fault)
{
    int64_t tables = 0;
    if (steps == 0 && !find_number(db, &SCHEMA_TABLE_COUNT, &tables, fault))
        return false;
    return tables == 0
           || fault_set(fault, FAULT_INPUT,
                        "the database is not a store of Rung: it holds %lld "
                        "tables of something else",
                        (long long)tables);
}

static bool take_step(struct db *db, const struct schema_step *step,
                      int64_t now_ms, struct fault *fault)
{
    const char *const *statement = db->kind == DB_SQLITE ? step->sqlite
                                                         : step->postgres;
    for (; *statement; statement++)
        if (!db->driver->run_script(db, *statement, fault))
            return false;
    return db_run(db, &SCHEMA_STEP_ADD,
                  DB_VALUES(db_int(step->number), db_str(str_of(step->name)),
                            db_int(now_ms)),
                  NULL, fault);
}

/* Takes the next step when there is one; *is_taken tells. */
static bool take_next(struct db *db, int64_t now_ms, bool *is_taken,
                      struct fault *fault)
{
    int64_t locked, steps;
    if (!find_number(db, &SCHEMA_LOCK, &locked, fault)
        || !find_steps(db, &steps, fault) || !is_ours(db, steps, fault))
        return false;
    if (steps > (int64_t)schema_step_count)
        return fault_set(fault, FAULT_CLASH,
                         "the store is of a newer Rung: it has taken %lld "
                         "steps, this one knows %zu",
                         (long long)steps, schema_step_count);
    *is_taken = steps < (int64_t)schema_step_count;
    return !*is_taken || take_step(db, &schema_steps[steps], now_ms, fault);
}

bool db_migrate(struct db *db, int64_t now_ms, int *applied,
                struct fault *fault)
{
    assert(db && !db->is_in_transaction);
    int count = 0;
    for (bool is_taken = true; is_taken; count += is_taken) {
        if (!db_begin(db, DB_WRITING, fault))
            return false;
        if (!take_next(db, now_ms, &is_taken, fault)) {
            db_rollback(db);
            return false;
        }
        if (!db_commit(db, fault))
            return false;
    }
    *applied = count;
    return true;
}

bool db_is_current(struct db *db, bool *is_current, struct fault *fault)
{
    assert(db && !db->is_in_transaction);
    int64_t steps;
    if (!db_begin(db, DB_READING, fault))
        return false;
    bool is_found = find_steps(db, &steps, fault);
    db_rollback(db);
    if (is_found)
        *is_current = steps == (int64_t)schema_step_count;
    return is_found;
}
