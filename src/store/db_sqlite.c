#include <assert.h>
#include <errno.h>
#include <limits.h>
#include <sqlite3.h>
#include <string.h>

#include "store/db_driver.h"
#include "store/db_sqlite_file.h"
#include "store/db_sqlite_wait.h"

/* A prepared statement.  A query that is being read while it is asked again
 * has one more. */
struct statement {
    const struct query *query; /* NULL: this place is free */
    sqlite3_stmt *prepared;
    int places[DB_MOST_VALUES]; /* where $1, $2... stand */
    bool is_open;               /* rows are being read from it */
};

struct connection {
    sqlite3 *sqlite;
    struct sqlite_file file;
    bool is_query_only;
    int wait_ms;
    struct sqlite_wait wait; /* now */
    struct statement statements[DB_MOST_QUERIES];
};

static struct connection *connection_of(const struct db *db)
{
    return db->connection;
}

/* What the system said of the last write, to the log or to the file. */
static int errno_of(sqlite3 *sqlite)
{
    static const int files[] = {SQLITE_FCNTL_JOURNAL_POINTER,
                                SQLITE_FCNTL_FILE_POINTER};
    int found = 0;
    for (size_t i = 0; i < COUNT_OF(files) && found == 0; i++) {
        sqlite3_file *file = NULL;
        sqlite3_file_control(sqlite, "main", files[i], &file);
        if (file && file->pMethods)
            file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &found);
    }
    return found;
}

/* A quota or a ceiling on files is to SQLite an error like any other. */
static bool is_out_of_room(sqlite3 *sqlite)
{
    int cause = errno_of(sqlite);
    return cause == EDQUOT || cause == EFBIG || cause == ENOSPC;
}

static enum db_trouble trouble_of(sqlite3 *sqlite)
{
    enum { FAMILY = 0xFF }; /* sqlite.org/rescode */
    int code = sqlite3_extended_errcode(sqlite);
    switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
        return DB_TAKEN;
    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_CONSTRAINT_FOREIGNKEY:
    case SQLITE_CONSTRAINT_NOTNULL:
        return DB_REFUSED;
    }
    switch (code & FAMILY) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return DB_BUSY;
    case SQLITE_FULL:
    case SQLITE_NOMEM:
        return DB_FULL;
    case SQLITE_TOOBIG:
        return DB_TOO_LARGE;
    case SQLITE_IOERR:
        return is_out_of_room(sqlite) ? DB_FULL : DB_BROKEN;
    }
    return DB_BROKEN;
}

/* "UNIQUE constraint failed: person.email" names the key behind the colon. */
static bool refuse(sqlite3 *sqlite, struct fault *fault)
{
    enum db_trouble trouble = trouble_of(sqlite);
    const char *says = sqlite3_errmsg(sqlite);
    const char *key = trouble == DB_TAKEN ? strstr(says, ": ") : NULL;
    return db_refuse(fault, trouble, key ? key + 1 : says);
}

static bool run_script(struct db *db, const char *sql, struct fault *fault)
{
    sqlite3 *sqlite = connection_of(db)->sqlite;
    return sqlite3_exec(sqlite, sql, NULL, NULL, NULL) == SQLITE_OK
           || refuse(sqlite, fault);
}

/* SQLite numbers "$7" by where it first stands, not by its figure. */
static void find_places(struct statement *statement)
{
    for (int i = 0; i < DB_MOST_VALUES; i++) {
        char name[] = {'$', (char)(i < 9 ? '1' + i : '0' + (i + 1) / 10),
                       (char)(i < 9 ? '\0' : '0' + (i + 1) % 10), '\0'};
        statement->places[i] = sqlite3_bind_parameter_index(statement->prepared,
                                                            name);
    }
}
static_assert(DB_MOST_VALUES < 100, "names of values have two figures");

/* A statement for `query` that nobody is reading from. */
static bool get_statement(struct db *db, const struct query *query,
                          struct statement **statement, struct fault *fault)
{
    struct connection *my = connection_of(db);
    size_t first = (uintptr_t)query / sizeof(*query), tried = 0;
    struct statement *found = &my->statements[first % DB_MOST_QUERIES];
    while (found->query && (found->query != query || found->is_open)) {
        tried++;
        assert(tried < DB_MOST_QUERIES);
        found = &my->statements[(first + tried) % DB_MOST_QUERIES];
    }
    if (!found->query) {
        if (sqlite3_prepare_v3(my->sqlite, db_query_sql(db, query), -1,
                               SQLITE_PREPARE_PERSISTENT, &found->prepared,
                               NULL)
            != SQLITE_OK) {
            refuse(my->sqlite, fault);
            return false; /* said plainly, for the analyser */
        }
        found->query = query;
        find_places(found);
    }
    *statement = found;
    return true;
}

static bool prepare(struct db *db, const struct query *query,
                    struct fault *fault)
{
    struct statement *statement;
    return get_statement(db, query, &statement, fault);
}

/* `keep` says whether SQLite copies text or borrows it. */
static int bind_one(const struct statement *statement, size_t i,
                    const struct db_value *value, sqlite3_destructor_type keep)
{
    int place = statement->places[i];
    const char *at = value->text.at ? value->text.at : "";
    switch (value->type) {
    case DB_NULL:
        return sqlite3_bind_null(statement->prepared, place);
    case DB_INT:
        return sqlite3_bind_int64(statement->prepared, place, value->number);
    case DB_TEXT:
        return sqlite3_bind_text64(statement->prepared, place, at,
                                   value->text.length, keep, SQLITE_UTF8);
    }
    return SQLITE_MISUSE;
}

static bool bind(struct db *db, const struct statement *statement,
                 struct db_values values, sqlite3_destructor_type keep,
                 struct fault *fault)
{
    assert(statement);
    assert(sqlite3_bind_parameter_count(statement->prepared)
           == (int)values.count);
    for (size_t i = 0; i < values.count; i++)
        if (bind_one(statement, i, &values.at[i], keep) != SQLITE_OK)
            return refuse(connection_of(db)->sqlite, fault);
    return true;
}

static void end_reading(struct statement *statement)
{
    sqlite3_reset(statement->prepared);
    sqlite3_clear_bindings(statement->prepared);
    statement->is_open = false;
}

static bool run_bound(struct db *db, const struct statement *statement,
                      int64_t *changed, struct fault *fault)
{
    sqlite3 *sqlite = connection_of(db)->sqlite;
    int code = sqlite3_step(statement->prepared);
    assert(code != SQLITE_ROW);
    if (code != SQLITE_DONE)
        return refuse(sqlite, fault);
    *changed += sqlite3_changes64(sqlite);
    sqlite3_reset(statement->prepared);
    return true;
}

static bool run_many(struct db *db, const struct query *query,
                     struct db_batch batch, int64_t *changed,
                     struct fault *fault)
{
    struct statement *statement;
    if (!get_statement(db, query, &statement, fault))
        return false;
    struct db_values row = {batch.at, batch.column_count};
    int64_t sum = 0;
    bool is_done = true;
    for (size_t i = 0; is_done && i < batch.row_count; i++) {
        is_done = bind(db, statement, row, SQLITE_STATIC, fault)
                  && run_bound(db, statement, &sum, fault);
        row.at += batch.column_count;
    }
    end_reading(statement);
    if (is_done)
        *changed = sum;
    return is_done;
}

static bool run(struct db *db, const struct query *query,
                struct db_values values, int64_t *changed, struct fault *fault)
{
    struct db_batch one = {values.at, values.count, 1};
    return run_many(db, query, one, changed, fault);
}

static bool find(struct db *db, const struct query *query,
                 struct db_values values, struct db_rows *rows,
                 struct fault *fault)
{
    struct statement *statement = NULL;
    if (!get_statement(db, query, &statement, fault))
        return false;
    if (!bind(db, statement, values, SQLITE_TRANSIENT, fault))
        return false;
    statement->is_open = true;
    rows->result = statement;
    return true;
}

static bool next(struct db_rows *rows)
{
    struct statement *statement = rows->result;
    assert(statement && statement->is_open);
    const struct connection *my = connection_of(rows->db);
    int code = sqlite3_step(statement->prepared);
    if (code != SQLITE_ROW && sqlite_file_has_changed(&my->file))
        return db_refuse(&rows->fault, DB_BUSY,
                         "its file changed while it was read; try again");
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        return refuse(my->sqlite, &rows->fault);
    return code == SQLITE_ROW;
}

static void done(struct db_rows *rows)
{
    struct statement *statement = rows->result;
    if (statement)
        end_reading(statement);
    rows->result = NULL;
}

static sqlite3_stmt *row_of(const struct db_rows *rows)
{
    const struct statement *statement = rows->result;
    return statement->prepared;
}

static bool row_is_null(const struct db_rows *rows, int column)
{
    return sqlite3_column_type(row_of(rows), column) == SQLITE_NULL;
}

static int64_t row_int(const struct db_rows *rows, int column)
{
    return sqlite3_column_int64(row_of(rows), column);
}

static struct str row_str(const struct db_rows *rows, int column)
{
    const void *at = sqlite3_column_text(row_of(rows), column);
    int length = sqlite3_column_bytes(row_of(rows), column);
    return (struct str){at, at ? (size_t)length : 0};
}

static void end_all_reading(struct connection *my)
{
    for (size_t i = 0; i < DB_MOST_QUERIES; i++)
        if (my->statements[i].is_open)
            end_reading(&my->statements[i]);
}

static bool refuse_writing(const struct sqlite_file *file, struct fault *fault)
{
    return fault_set(fault, FAULT_SYSTEM, "the store %s cannot be written: %s",
                     file->name,
                     file->cause == ENOSPC ? "the disk is full beside it"
                                           : strerror(file->cause));
}

static bool begin(struct db *db, enum db_access access, struct fault *fault)
{
    struct connection *my = connection_of(db);
    bool is_query_only = access == DB_READING;
    /* SQLite itself would tell the first change, not BEGIN. */
    if (!is_query_only && my->file.cause)
        return refuse_writing(&my->file, fault);
    if (my->is_query_only != is_query_only) {
        if (!run_script(db,
                        is_query_only ? "PRAGMA query_only = ON"
                                      : "PRAGMA query_only = OFF",
                        fault))
            return false;
        my->is_query_only = is_query_only;
    }
    if (access == DB_WRITING_AT_ONCE)
        my->wait.most_ms = 0;
    bool is_begun = run_script(db, is_query_only ? "BEGIN" : "BEGIN IMMEDIATE",
                               fault);
    if (access == DB_WRITING_AT_ONCE)
        my->wait.most_ms = my->wait_ms;
    return is_begun;
}

static bool commit(struct db *db, struct fault *fault)
{
    end_all_reading(connection_of(db));
    return run_script(db, "COMMIT", fault);
}

static void give_way(struct db *db)
{
    (void)db;
    sqlite_give_way();
}

static void rollback(struct db *db)
{
    struct connection *my = connection_of(db);
    end_all_reading(my);
    /* SQLite may have rolled back by itself, on a full disk. */
    if (!sqlite3_get_autocommit(my->sqlite))
        sqlite3_exec(my->sqlite, "ROLLBACK", NULL, NULL, NULL);
}

static const struct db_driver sqlite_driver = {
    .prepare = prepare,
    .begin = begin,
    .commit = commit,
    .rollback = rollback,
    .give_way = give_way,
    .run = run,
    .run_many = run_many,
    .find = find,
    .next = next,
    .done = done,
    .row_is_null = row_is_null,
    .row_int = row_int,
    .row_str = row_str,
    .run_script = run_script,
};

static void close_connection(void *thing)
{
    struct connection *my = thing;
    for (size_t i = 0; i < DB_MOST_QUERIES; i++)
        sqlite3_finalize(my->statements[i].prepared);
    sqlite3_close(my->sqlite);
}

/* Marks the file before it keeps a write-ahead log, so that the mark always
 * stands in the file itself.  The number is DB_APPLICATION_ID. */
static const char mark_file[] = "BEGIN IMMEDIATE;"
                                "PRAGMA application_id = 1383427687;"
                                "COMMIT";
static_assert(DB_APPLICATION_ID == 1383427687, "as in mark_file");

/* The cache and the log hold 16 MB each: keys of evidence fall all over the
 * index, and small ones write the same pages again and again (bench/store.sh).
 */
static const char settle_in[] = "PRAGMA journal_mode = WAL;"
                                "PRAGMA synchronous = FULL;"
                                "PRAGMA foreign_keys = ON;"
                                "PRAGMA trusted_schema = OFF;"
                                "PRAGMA cell_size_check = ON;"
                                "PRAGMA cache_size = -16384;"
                                "PRAGMA wal_autocheckpoint = 4000";
static const char settle_to_read[] = "PRAGMA trusted_schema = OFF;"
                                     "PRAGMA cell_size_check = ON;"
                                     "PRAGMA cache_size = -16384";

/* SQLite answers a wish for a log it cannot keep with the mode it has. */
static bool has_log(sqlite3 *sqlite)
{
    sqlite3_stmt *statement = NULL;
    sqlite3_prepare_v2(sqlite, "PRAGMA journal_mode", -1, &statement, NULL);
    bool has = sqlite3_step(statement) == SQLITE_ROW
               && str_is(
                   str_of((const char *)sqlite3_column_text(statement, 0)),
                   "wal");
    sqlite3_finalize(statement);
    return has;
}

/* Going over to a log fails at once, however long the timeout, when others
 * are opening the same new file: SQLite fears a deadlock. */
static bool start_log(struct db *db, int wait_ms, struct fault *fault)
{
    enum { PAUSE_MS = 5 };
    int waited_ms = 0;
    while (!run_script(db, settle_in, fault)) {
        if (fault->kind != FAULT_CLASH || waited_ms >= wait_ms)
            return false;
        waited_ms += sqlite3_sleep(PAUSE_MS);
    }
    return true;
}

static void configure(sqlite3 *sqlite, struct sqlite_wait *wait)
{
    sqlite3_extended_result_codes(sqlite, 1);
    sqlite_wait_use(sqlite, wait);
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
    sqlite3_db_config(sqlite, SQLITE_DBCONFIG_DQS_DDL, 0, NULL);
}

static bool settle(struct db *db, const struct db_wish *wish,
                   struct fault *fault)
{
    struct connection *my = connection_of(db);
    int wait_ms = wish->wait_ms < INT_MAX ? (int)wish->wait_ms : INT_MAX;
    bool is_empty = false;
    my->wait_ms = my->wait.most_ms = wait_ms;
    configure(my->sqlite, &my->wait);
    if (!sqlite_file_check(my->sqlite, wish, &is_empty, fault))
        return false;
    if (my->file.use != SQLITE_USE_ALL)
        return is_empty ? refuse_writing(&my->file, fault)
                        : run_script(db, settle_to_read, fault);
    if ((is_empty && !run_script(db, mark_file, fault))
        || !start_log(db, wait_ms, fault))
        return false;
    return has_log(my->sqlite)
           || fault_set(fault, FAULT_SYSTEM,
                        "the store %s cannot keep a write-ahead log where it "
                        "is",
                        wish->url);
}

static bool open_file(struct arena *mem, const struct db_wish *wish,
                      struct db *db, struct fault *fault)
{
    struct connection *my = connection_of(db);
    const int flags = my->file.use == SQLITE_USE_ALL ? SQLITE_OPEN_READWRITE
                                                     : SQLITE_OPEN_READONLY;
    int code = sqlite3_open_v2(sqlite_file_uri(mem, &my->file), &my->sqlite,
                               flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX,
                               NULL);
    if (code != SQLITE_OK)
        return fault_set(fault, FAULT_SYSTEM, "cannot open the store %s: %s",
                         wish->url, sqlite3_errmsg(my->sqlite));
    return settle(db, wish, fault);
}

/* SQLite makes a log and a map of it before it reads. */
static bool has_no_room_beside(sqlite3 *sqlite)
{
    return sqlite3_extended_errcode(sqlite) == SQLITE_IOERR_SHMSIZE
           || trouble_of(sqlite) == DB_FULL;
}

bool db_sqlite_open(struct arena *mem, const struct db_wish *wish,
                    struct db *db, struct fault *fault)
{
    struct connection *my = ARENA_NEW(mem, struct connection);
    if (!sqlite_file_find(wish, fault)
        || !sqlite_file_plan(mem, wish->url, &my->file, fault))
        return false;
    arena_defer(mem, close_connection, my);
    db->driver = &sqlite_driver;
    db->kind = DB_SQLITE;
    db->connection = my;
    if (open_file(mem, wish, db, fault))
        return true;
    if (my->file.use != SQLITE_USE_ALL || !has_no_room_beside(my->sqlite))
        return false;
    sqlite3_close(my->sqlite);
    my->sqlite = NULL;
    return sqlite_file_plan_reading(mem, wish->url, ENOSPC, &my->file, fault)
           && open_file(mem, wish, db, fault);
}
