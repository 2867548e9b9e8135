#include "store/db.h"

#include <assert.h>
#include <string.h>

#include "base/utf8.h"
#include "store/db_driver.h"

static_assert(DB_ID_BLOCK == 256, "the block in schema/000_basis.sql");

QUERY_TWO(ID_BLOCK_TAKE,
          "UPDATE id_block SET next_id = next_id + 256 RETURNING next_id",
          "SELECT nextval('id_block')");

static const struct {
    enum fault_kind kind;
    const char *words;
} troubles[] = {
    [DB_TAKEN] = {FAULT_CLASH, "somebody else stored the same at the same "
                               "time; trying again helps"},
    [DB_BUSY] = {FAULT_CLASH, "somebody else is changing the store"},
    [DB_REFUSED] = {FAULT_INPUT, "the store does not accept this"},
    [DB_FULL] = {FAULT_FULL, "the store has no room left"},
    [DB_TOO_LARGE] = {FAULT_LIMIT, "this is too large for the store"},
    [DB_BROKEN] = {FAULT_SYSTEM, "the store failed"},
};
static_assert(COUNT_OF(troubles) == DB_TROUBLE_COUNT,
              "every trouble has its words");

bool db_refuse(struct fault *fault, enum db_trouble trouble, const char *says)
{
    struct str line = str_trim(str_of(says));
    return fault_set(fault, troubles[trouble].kind,
                     trouble == DB_TAKEN ? "%s (%.*s)" : "%s: %.*s",
                     troubles[trouble].words, STR(line));
}

const char *db_query_sql(const struct db *db, const struct query *query)
{
    if (query->sql)
        return query->sql;
    return db->kind == DB_SQLITE ? query->sqlite : query->postgres;
}

/* True when `url` begins with a scheme, as in "https://".  One letter is none:
 * it may be a folder. */
static bool has_scheme(struct str url)
{
    size_t end = str_find(url, STR_LITERAL("://"));
    if (end < 2 || end == url.length)
        return false;
    struct str scheme = str_part(url, 0, end);
    return str_find(scheme, STR_LITERAL("/")) == scheme.length;
}

static void memory_close(void *memory)
{
    arena_close(memory);
}

bool db_open(struct arena *mem, const struct db_wish *wish, struct db **db,
             struct fault *fault)
{
    assert(mem && wish && wish->url && wish->wait_ms >= 0 && db);

    struct str url = str_of(wish->url);
    struct db *made = ARENA_NEW(mem, struct db);
    made->trace = wish->trace;
    made->trace_to = wish->trace_to;
    made->memory = arena_open();
    arena_defer(mem, memory_close, made->memory);

    bool is_open;
    if (str_has_prefix(url, "postgresql://")
        || str_has_prefix(url, "postgres://"))
        is_open = db_postgres_open(mem, wish, made, fault);
    else if (has_scheme(url))
        return fault_set(fault, FAULT_INPUT,
                         "a store is a file or postgresql://..., not %.*s://",
                         STR(str_part(url, 0, str_find(url, str_of("://")))));
    else if (url.length == 0)
        return fault_set(fault, FAULT_INPUT, "the store has no name");
    else
        is_open = db_sqlite_open(mem, wish, made, fault);
    if (is_open)
        *db = made;
    return is_open;
}

enum db_kind db_kind(const struct db *db)
{
    return db->kind;
}

bool db_begin(struct db *db, enum db_access access, struct fault *fault)
{
    assert(!db->is_in_transaction);
    if (!db->driver->begin(db, access, fault))
        return false;
    db->is_in_transaction = true;
    db->may_write = access != DB_READING;
    db->has_failed = false;
    return true;
}

static void forget_transaction(struct db *db)
{
    db->is_in_transaction = db->may_write = db->has_failed = false;
}

bool db_commit(struct db *db, struct fault *fault)
{
    assert(db->is_in_transaction);
    bool is_done = db->has_failed ? fault_set(
                       fault, FAULT_SYSTEM,
                       "a transaction that failed cannot be committed")
                                  : db->driver->commit(db, fault);
    if (is_done)
        forget_transaction(db);
    else
        db_rollback(db);
    return is_done;
}

void db_rollback(struct db *db)
{
    if (!db->is_in_transaction)
        return;
    db->driver->rollback(db);
    forget_transaction(db);
    /* The store may have taken the block back. */
    db->id_next = db->id_end = 0;
}

void db_give_way(struct db *db)
{
    assert(!db->is_in_transaction);
    if (db->driver->give_way)
        db->driver->give_way(db);
}

bool db_is_in_transaction(const struct db *db)
{
    return db->is_in_transaction;
}

bool db_is_reading(const struct db *db)
{
    return db->is_in_transaction && !db->may_write;
}

struct arena *db_memory(struct db *db)
{
    return db->memory;
}

void **db_shelf(struct db *db)
{
    return &db->shelf;
}

static bool is_storable(struct str s, struct fault *fault)
{
    if (s.length > DB_MOST_TEXT_BYTES)
        return fault_set(fault, FAULT_LIMIT,
                         "a text of %zu bytes is too long for the store; it "
                         "takes %d",
                         s.length, DB_MOST_TEXT_BYTES);
    size_t bad_at = utf8_fault_at(s);
    if (bad_at == s.length)
        return true;
    return fault_set(fault, FAULT_INPUT,
                     s.at[bad_at] ? "text that is not UTF-8 (byte %zu of it) "
                                    "cannot be stored"
                                  : "text with a NUL in it (byte %zu of it) "
                                    "cannot be stored",
                     bad_at + 1);
}

static bool are_storable(const struct db_value *values, size_t count,
                         struct fault *fault)
{
    for (size_t i = 0; i < count; i++)
        if (values[i].type == DB_TEXT && !is_storable(values[i].text, fault))
            return false;
    return true;
}

/* What every query passes before it reaches a database. */
static bool may_pass(struct db *db, const struct query *query,
                     const struct db_value *values, size_t count,
                     struct fault *fault)
{
    assert(db->is_in_transaction);
    if (db->trace)
        db->trace(db->trace_to, query);
    if (db->has_failed)
        return fault_set(fault, FAULT_SYSTEM,
                         "a transaction that failed does nothing more");
    return are_storable(values, count, fault);
}

static bool may_change(const struct db *db, struct fault *fault)
{
    return db->may_write
           || fault_set(fault, FAULT_SYSTEM,
                        "a reading transaction changes nothing");
}

/* Remembers a failure, so that both databases refuse what comes after it:
 * PostgreSQL would anyway. */
static bool note(struct db *db, bool is_done)
{
    if (!is_done)
        db->has_failed = true;
    return is_done;
}

bool db_run(struct db *db, const struct query *query, struct db_values values,
            int64_t *changed, struct fault *fault)
{
    assert(db && query && values.count <= DB_MOST_VALUES);
    int64_t ignored;
    return note(db,
                may_pass(db, query, values.at, values.count, fault)
                    && may_change(db, fault)
                    && db->driver->run(db, query, values,
                                       changed ? changed : &ignored, fault));
}

bool db_run_many(struct db *db, const struct query *query,
                 struct db_batch batch, int64_t *changed, struct fault *fault)
{
    assert(db && query);
    assert(batch.column_count > 0 && batch.column_count <= DB_MOST_VALUES);
    int64_t ignored;
    size_t count = batch.column_count * batch.row_count;
    return note(
        db, may_pass(db, query, batch.at, count, fault) && may_change(db, fault)
                && db->driver->run_many(db, query, batch,
                                        changed ? changed : &ignored, fault));
}

bool db_find(struct db *db, const struct query *query, struct db_values values,
             struct db_rows *rows, struct fault *fault)
{
    assert(db && query && values.count <= DB_MOST_VALUES);
    struct db_rows made = {.db = db, .query = query, .row_index = -1};
    bool is_found = may_pass(db, query, values.at, values.count, fault)
                    && db->driver->find(db, query, values, &made, fault);
    if (is_found)
        *rows = made;
    return note(db, is_found);
}

bool db_next(struct db_rows *rows)
{
    if (rows->fault.kind != FAULT_NONE || !rows->db->driver->next(rows)) {
        note(rows->db, rows->fault.kind == FAULT_NONE);
        return false;
    }
    rows->row_index++;
    return true;
}

bool db_done(struct db_rows *rows, struct fault *fault)
{
    rows->db->driver->done(rows);
    if (rows->fault.kind == FAULT_NONE)
        return true;
    *fault = rows->fault;
    return false;
}

bool db_row_is_null(const struct db_rows *rows, int column)
{
    return rows->db->driver->row_is_null(rows, column);
}

int64_t db_row_int(const struct db_rows *rows, int column)
{
    return rows->db->driver->row_int(rows, column);
}

struct str db_row_str(const struct db_rows *rows, int column)
{
    return rows->db->driver->row_str(rows, column);
}

static bool take_id_block(struct db *db, struct fault *fault)
{
    struct db_rows rows;
    if (!db_find(db, &ID_BLOCK_TAKE, DB_NO_VALUES, &rows, fault))
        return false;
    int64_t end = db_next(&rows) ? db_row_int(&rows, 0) : 0;
    if (!db_done(&rows, fault))
        return false;
    if (end <= DB_ID_BLOCK)
        return note(db, db_refuse(fault, DB_BROKEN, "it has no ids to give"));
    db->id_next = end - DB_ID_BLOCK;
    db->id_end = end;
    return true;
}

bool db_id_next(struct db *db, int64_t *id, struct fault *fault)
{
    assert(db->is_in_transaction && db->may_write);
    if (db->id_next == db->id_end && !take_id_block(db, fault))
        return false;
    *id = db->id_next++;
    return true;
}

bool db_prepare(struct db *db, const struct query *query, struct fault *fault)
{
    return db->driver->prepare(db, query, fault);
}

/* Where the linker puts the section that QUERY fills. */
extern const struct query *const __start_rung_query[];
extern const struct query *const __stop_rung_query[];

struct query_list db_query_list(void)
{
    return (struct query_list){
        __start_rung_query, (size_t)(__stop_rung_query - __start_rung_query)};
}
