/* store/db.h - one thin interface over two databases.
 *
 * SQL is a named constant and the same text serves SQLite and PostgreSQL:
 *
 *     QUERY(PERSON_BY_EMAIL,
 *           "SELECT " PERSON_COLUMNS "  FROM person WHERE email = $1");
 *
 *     struct db_rows rows;
 *     if (!db_find(db, &PERSON_BY_EMAIL, DB_VALUES(db_str(email)), &rows,
 *                  fault))
 *         return false;
 *     while (db_next(&rows))
 *         ...db_row_int(&rows, 0)...
 *     return db_done(&rows, fault);
 *
 * A connection belongs to one thread.  Text that leaves a row is borrowed
 * until the next db_next: copy it with str_copy.
 */
#pragma once

#include "base/arena.h"
#include "base/fault.h"
#include "base/str.h"

struct db;

struct query {
    const char *name;
    const char *file; /* where it stands in the source */
    const char *sql;  /* for both, or NULL when the two below differ */
    const char *sqlite;
    const char *postgres;
};

/* Besides the constant, each query leaves its address in a section of the
 * program, so that a test can walk all of them (db_query_list). */
#define QUERY_ENTRY(NAME)                                                      \
    static const struct query *const NAME##_entry                              \
        __attribute__((used, section("rung_query"))) = &NAME
#define QUERY(NAME, SQL)                                                       \
    static const struct query NAME = {                                         \
        .name = #NAME, .file = __FILE__, .sql = SQL};                          \
    QUERY_ENTRY(NAME)
#define QUERY_TWO(NAME, SQLITE, POSTGRES)                                      \
    static const struct query NAME = {.name = #NAME,                           \
                                      .file = __FILE__,                        \
                                      .sqlite = SQLITE,                        \
                                      .postgres = POSTGRES};                   \
    QUERY_ENTRY(NAME)

enum db_type { DB_NULL, DB_INT, DB_TEXT };

struct db_value {
    enum db_type type;
    int64_t number;
    struct str text;
};

static inline struct db_value db_int(int64_t number)
{
    return (struct db_value){.type = DB_INT, .number = number};
}

static inline struct db_value db_str(struct str text)
{
    return (struct db_value){.type = DB_TEXT, .text = text};
}

static inline struct db_value db_null(void)
{
    return (struct db_value){.type = DB_NULL};
}

struct db_values {
    const struct db_value *at; /* shape: [count]; [0] is $1 */
    size_t count;
};

#define DB_VALUES(...)                                                         \
    ((struct db_values){(const struct db_value[]){__VA_ARGS__},                \
                        sizeof((const struct db_value[]){__VA_ARGS__})         \
                            / sizeof(struct db_value)})
#define DB_NO_VALUES ((struct db_values){0})

enum db_kind { DB_SQLITE, DB_POSTGRES };

struct db_wish {
    const char *url; /* a file name, or "postgresql://..." without a
                            password */
    bool may_create; /* make the file when it is not there */
    int64_t wait_ms; /* for other writers */
    void (*trace)(void *to, const struct query *query); /* or NULL */
    void *trace_to;
};

/* Opens a connection, closed when `mem` closes.  A file that cannot be
 * written, nor a log beside it, is opened all the same: reading works, and a
 * writing transaction fails with FAULT_SYSTEM.
 * Fails  FAULT_INPUT for a URL that carries a password or is of another
 *        kind; FAULT_MISSING no such file; FAULT_SYSTEM */
bool db_open(struct arena *mem, const struct db_wish *wish, struct db **db,
             struct fault *fault);

enum db_kind db_kind(const struct db *db);

enum db_access {
    DB_READING, /* one unchanging view; writes are refused */
    DB_WRITING, /* SQLite: BEGIN IMMEDIATE; PostgreSQL: READ COMMITTED with
                   rows guarded by unique keys and revisions */
    DB_WRITING_AT_ONCE /* the same, but waits for no other writer to SQLite:
                          for what can be left undone */
};

/* A transaction.  All that follows runs inside one.  db_commit's true means:
 * on disk.  A failed commit leaves none of it; so does a commit after any
 * failure in between, on both databases.  db_rollback never fails and may be
 * called without a transaction.  Both end every reading still going on.
 * Fails  FAULT_CLASH when others were faster, FAULT_SYSTEM */
bool db_begin(struct db *db, enum db_access access, struct fault *fault);
bool db_commit(struct db *db, struct fault *fault);
void db_rollback(struct db *db);
bool db_is_in_transaction(const struct db *db);

/* Between two transactions of long work: lets others write, who would wait
 * for as long as the work goes on. */
void db_give_way(struct db *db);

/* True inside a DB_READING one: what it sees is in the store for good. */
bool db_is_reading(const struct db *db);

/* Memory that lives as long as the connection, and a place in it for what
 * store/ladder_shelf keeps there: for what never changes once it is in the
 * store. */
struct arena *db_memory(struct db *db);
void **db_shelf(struct db *db);

/* Runs a query that gives no rows.  *changed, when not NULL, is how many
 * rows it touched.
 * Fails  FAULT_CLASH a unique key is taken, or others were faster;
 *        FAULT_INPUT text with NUL or bad UTF-8, a broken reference or
 *        check; FAULT_LIMIT text over 64 MB; FAULT_FULL; FAULT_SYSTEM */
bool db_run(struct db *db, const struct query *query, struct db_values values,
            int64_t *changed, struct fault *fault);

struct db_batch {
    const struct db_value *at; /* shape: [row_count][column_count] */
    size_t column_count, row_count;
};

/* Runs `query` once for each row of `batch`, without waiting for the server
 * in between.  *changed sums the rows touched.  Fails as db_run, at the first
 * row that does. */
bool db_run_many(struct db *db, const struct query *query,
                 struct db_batch batch, int64_t *changed, struct fault *fault);

struct db_rows {
    struct db *db;
    void *result; /* the driver's */
    const struct query *query;
    int64_t row_index;  /* -1 before the first */
    struct fault fault; /* what ended db_next early */
};

bool db_find(struct db *db, const struct query *query, struct db_values values,
             struct db_rows *rows, struct fault *fault);
bool db_next(struct db_rows *rows);

/* Ends reading, early or not.  Fails when db_next ended by a failure. */
bool db_done(struct db_rows *rows, struct fault *fault);

bool db_row_is_null(const struct db_rows *rows, int column);
int64_t db_row_int(const struct db_rows *rows, int column); /* NULL: 0 */
struct str db_row_str(const struct db_rows *rows, int column);

/* A new id: positive, never given before by this store.  Taken in blocks, so
 * that most calls ask nobody.  Must be called inside a DB_WRITING
 * transaction. */
bool db_id_next(struct db *db, int64_t *id, struct fault *fault);

/* Brings the schema up to this program's, in transactions of its own;
 * several may try at once.
 * Gives  *applied, how many steps were taken
 * Fails  FAULT_CLASH when the store is of a newer program; FAULT_INPUT when
 *        it holds somebody else's tables; FAULT_SYSTEM */
bool db_migrate(struct db *db, int64_t now_ms, int *applied,
                struct fault *fault);

/* True when the schema is this program's. */
bool db_is_current(struct db *db, bool *is_current, struct fault *fault);

struct query_list {
    const struct query *const *at; /* shape: [count] */
    size_t count;
};

/* Asks the database whether it understands `query`, and runs nothing. */
bool db_prepare(struct db *db, const struct query *query, struct fault *fault);

/* Every query of the program. */
struct query_list db_query_list(void);
