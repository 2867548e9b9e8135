#include <assert.h>
#include <libpq-fe.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "store/db_driver.h"
#include "store/postgres_url.h"

enum {
    PART_ROWS = 500,              /* sent before the answers are read */
    MOST_VALUE_BYTES = 256 << 20, /* all values of one row, as text */
};

/* Rows on this side of the wire.  Used again when they have been read. */
struct result {
    struct result *next;
    PGresult *rows; /* NULL: nobody reads here */
};

struct connection {
    struct arena *mem;
    PGconn *server;
    int64_t wait_ms;
    struct text values; /* those of one row, each with a NUL behind it */
    struct result *results;
    const struct query *prepared[DB_MOST_QUERIES]; /* NULL: a free place */
};

static struct connection *connection_of(const struct db *db)
{
    return db->connection;
}

/* PostgreSQL's "Error codes" appendix, by its front. */
static const struct {
    const char *front;
    enum db_trouble trouble;
} states[] = {
    {"23505", DB_TAKEN},   {"40001", DB_BUSY},      {"40P01", DB_BUSY},
    {"55P03", DB_BUSY},    {"23502", DB_REFUSED},   {"23503", DB_REFUSED},
    {"23514", DB_REFUSED}, {"22021", DB_REFUSED},   {"53100", DB_FULL},
    {"53200", DB_FULL},    {"54000", DB_TOO_LARGE},
};

static enum db_trouble trouble_of(const PGresult *result)
{
    struct str state = str_of(PQresultErrorField(result, PG_DIAG_SQLSTATE));
    for (size_t i = 0; i < COUNT_OF(states); i++)
        if (str_is(state, states[i].front))
            return states[i].trouble;
    return DB_BROKEN;
}

/* The server's first line only: the ones behind it may hold a person's data. */
static bool refuse(const struct connection *my, const PGresult *result,
                   struct fault *fault)
{
    enum db_trouble trouble = trouble_of(result);
    const char *says = PQresultErrorField(
        result, trouble == DB_TAKEN ? PG_DIAG_CONSTRAINT_NAME
                                    : PG_DIAG_MESSAGE_PRIMARY);
    if (!says && PQstatus(my->server) == CONNECTION_BAD)
        return db_refuse(fault, DB_BROKEN,
                         "the connection to PostgreSQL was lost");
    return db_refuse(fault, trouble, says ? says : PQerrorMessage(my->server));
}

static bool is_fine(const PGresult *result)
{
    ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

/* Takes `result` and gives it back to libpq. */
static bool finish(const struct connection *my, PGresult *result,
                   struct fault *fault)
{
    bool is_done = is_fine(result) || refuse(my, result, fault);
    PQclear(result);
    return is_done;
}

static bool run_script(struct db *db, const char *sql, struct fault *fault)
{
    const struct connection *my = connection_of(db);
    return finish(my, PQexec(my->server, sql), fault);
}

struct statement_name {
    char at[8];
};

static struct statement_name name_of(size_t place)
{
    struct statement_name name = {"q0000"};
    for (size_t i = 4; i > 0; i--, place /= 10)
        name.at[i] = (char)('0' + place % 10);
    return name;
}
static_assert(DB_MOST_QUERIES <= 10000, "names have four figures");

/* The name under which the server knows `query`. */
static bool get_statement(struct db *db, const struct query *query,
                          struct statement_name *name, struct fault *fault)
{
    struct connection *my = connection_of(db);
    size_t first = (uintptr_t)query / sizeof(*query), tried = 0;
    size_t place = first % DB_MOST_QUERIES;
    while (my->prepared[place] && my->prepared[place] != query) {
        tried++;
        assert(tried < DB_MOST_QUERIES);
        place = (first + tried) % DB_MOST_QUERIES;
    }
    struct statement_name found = name_of(place);
    if (!my->prepared[place]) {
        if (!finish(my,
                    PQprepare(my->server, found.at, db_query_sql(db, query), 0,
                              NULL),
                    fault))
            return false;
        my->prepared[place] = query;
    }
    *name = found;
    return true;
}

static bool prepare(struct db *db, const struct query *query,
                    struct fault *fault)
{
    struct statement_name name;
    return get_statement(db, query, &name, fault);
}

struct parameters {
    const char *at[DB_MOST_VALUES];
};

/* Writes values as libpq takes them: text that ends in NUL. */
static bool set_parameters(struct connection *my, struct db_values values,
                           struct parameters *parameters, struct fault *fault)
{
    size_t starts[DB_MOST_VALUES] = {0};
    struct text *text = &my->values;
    text_reset(text);
    for (size_t i = 0; i < values.count; i++) {
        starts[i] = text->length;
        if (values.at[i].type == DB_INT)
            text_add(text, "%lld", (long long)values.at[i].number);
        else if (values.at[i].type == DB_TEXT)
            text_add_str(text, values.at[i].text);
        text_add_char(text, '\0');
    }
    if (text_overflowed(text))
        return db_refuse(fault, DB_TOO_LARGE, "its values together");
    /* The text has moved while it grew; it does not any more. */
    for (size_t i = 0; i < values.count; i++)
        parameters->at[i] = values.at[i].type == DB_NULL ? NULL
                                                         : text->at + starts[i];
    return true;
}

static bool ask(struct db *db, const struct query *query,
                struct db_values values, PGresult **result, struct fault *fault)
{
    struct connection *my = connection_of(db);
    struct statement_name name;
    struct parameters parameters;
    if (!get_statement(db, query, &name, fault)
        || !set_parameters(my, values, &parameters, fault))
        return false;
    PGresult *made = PQexecPrepared(my->server, name.at, (int)values.count,
                                    parameters.at, NULL, NULL, 0);
    if (!is_fine(made))
        return finish(my, made, fault);
    *result = made;
    return true;
}

static int64_t changed_by(PGresult *result)
{
    return strtoll(PQcmdTuples(result), NULL, 10);
}

static bool run(struct db *db, const struct query *query,
                struct db_values values, int64_t *changed, struct fault *fault)
{
    PGresult *result = NULL;
    if (!ask(db, query, values, &result, fault))
        return false;
    assert(PQresultStatus(result) == PGRES_COMMAND_OK);
    *changed = changed_by(result);
    PQclear(result);
    return true;
}

/* Reads the answers up to the sync, all of them: the connection must be clear
 * for what comes after a failure too.  Only the first failure counts. */
static bool read_answers(const struct connection *my, int64_t *changed,
                         struct fault *fault)
{
    bool is_done = true, is_end = false;
    int silences = 0; /* NULL ends each answer; two in a row: nobody is there */
    while (!is_end && silences < 2) {
        PGresult *result = PQgetResult(my->server);
        silences = result ? 0 : silences + 1;
        is_end = result && PQresultStatus(result) == PGRES_PIPELINE_SYNC;
        if (result && !is_end && is_fine(result))
            *changed += changed_by(result);
        else if (result && !is_end && is_done)
            is_done = refuse(my, result, fault);
        PQclear(result);
    }
    if (is_done && !is_end)
        return refuse(my, NULL, fault);
    return is_done;
}

static bool send_rows(struct connection *my, const char *name,
                      struct db_batch batch, struct fault *fault)
{
    struct parameters parameters;
    struct db_values row = {batch.at, batch.column_count};
    for (size_t i = 0; i < batch.row_count; i++) {
        if (!set_parameters(my, row, &parameters, fault))
            return false;
        if (!PQsendQueryPrepared(my->server, name, (int)row.count,
                                 parameters.at, NULL, NULL, 0))
            return refuse(my, NULL, fault);
        row.at += row.count;
    }
    return true;
}

/* Sends rows and reads what became of them, also when sending stopped. */
static bool run_part(struct connection *my, const char *name,
                     struct db_batch part, int64_t *changed,
                     struct fault *fault)
{
    struct fault second;
    bool is_sent = send_rows(my, name, part, fault);
    if (!PQpipelineSync(my->server))
        return is_sent && refuse(my, NULL, fault);
    return read_answers(my, changed, is_sent ? fault : &second) && is_sent;
}

static bool run_many(struct db *db, const struct query *query,
                     struct db_batch batch, int64_t *changed,
                     struct fault *fault)
{
    struct connection *my = connection_of(db);
    struct statement_name name;
    if (!get_statement(db, query, &name, fault))
        return false;
    if (!PQenterPipelineMode(my->server))
        return refuse(my, NULL, fault);
    int64_t sum = 0;
    bool is_done = true;
    for (size_t row = 0; is_done && row < batch.row_count; row += PART_ROWS) {
        struct db_batch part = {batch.at + row * batch.column_count,
                                batch.column_count, batch.row_count - row};
        if (part.row_count > PART_ROWS)
            part.row_count = PART_ROWS;
        is_done = run_part(my, name.at, part, &sum, fault);
    }
    PQexitPipelineMode(my->server);
    if (is_done)
        *changed = sum;
    return is_done;
}

static struct result *result_for(struct connection *my, PGresult *rows)
{
    struct result *result = my->results;
    while (result && result->rows)
        result = result->next;
    if (!result) {
        result = ARENA_NEW(my->mem, struct result);
        result->next = my->results;
        my->results = result;
    }
    result->rows = rows;
    return result;
}

static void end_reading(struct result *result)
{
    PQclear(result->rows);
    result->rows = NULL;
}

static void end_all_reading(const struct connection *my)
{
    for (struct result *result = my->results; result; result = result->next)
        end_reading(result);
}

static bool find(struct db *db, const struct query *query,
                 struct db_values values, struct db_rows *rows,
                 struct fault *fault)
{
    PGresult *result = NULL;
    if (!ask(db, query, values, &result, fault))
        return false;
    rows->result = result_for(connection_of(db), result);
    return true;
}

static PGresult *rows_of(const struct db_rows *rows)
{
    const struct result *result = rows->result;
    assert(result && result->rows);
    return result->rows;
}

static bool next(struct db_rows *rows)
{
    return rows->row_index + 1 < PQntuples(rows_of(rows));
}

static void done(struct db_rows *rows)
{
    if (rows->result)
        end_reading(rows->result);
    rows->result = NULL;
}

static bool row_is_null(const struct db_rows *rows, int column)
{
    return PQgetisnull(rows_of(rows), (int)rows->row_index, column);
}

static int64_t row_int(const struct db_rows *rows, int column)
{
    enum { BOOL_OID = 16 }; /* catalog/pg_type.dat */
    const char *at = PQgetvalue(rows_of(rows), (int)rows->row_index, column);
    if (PQftype(rows_of(rows), column) == BOOL_OID)
        return at[0] == 't';
    return strtoll(at, NULL, 10);
}

static struct str row_str(const struct db_rows *rows, int column)
{
    PGresult *result = rows_of(rows);
    int row = (int)rows->row_index;
    if (PQgetisnull(result, row, column))
        return (struct str){0};
    return (struct str){PQgetvalue(result, row, column),
                        (size_t)PQgetlength(result, row, column)};
}

static bool settle_in(struct db *db, struct fault *fault);

/* A server that went away may be back, or another in its place. */
static bool reconnect(struct db *db, struct fault *fault)
{
    struct connection *my = connection_of(db);
    memset(my->prepared, 0, sizeof(my->prepared));
    PQreset(my->server);
    return settle_in(db, fault);
}

static bool begin(struct db *db, enum db_access access, struct fault *fault)
{
    const struct connection *my = connection_of(db);
    static const char *const words[] = {
        [DB_READING] = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        [DB_WRITING] = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE",
        [DB_WRITING_AT_ONCE] = ("BEGIN ISOLATION LEVEL READ COMMITTED"
                                " READ WRITE"),
    };
    if (PQstatus(my->server) == CONNECTION_BAD && !reconnect(db, fault))
        return false;
    if (run_script(db, words[access], fault))
        return true;
    /* Nothing was asked yet, so asking again does nothing twice. */
    return PQstatus(my->server) == CONNECTION_BAD && reconnect(db, fault)
           && run_script(db, words[access], fault);
}

/* The server answers COMMIT of what had failed with "ROLLBACK". */
static bool commit(struct db *db, struct fault *fault)
{
    const struct connection *my = connection_of(db);
    end_all_reading(my);
    PGresult *result = PQexec(my->server, "COMMIT");
    bool is_done = is_fine(result)
                       ? str_is(str_of(PQcmdStatus(result)), "COMMIT")
                             || db_refuse(fault, DB_BROKEN, "it rolled back")
                       : refuse(my, result, fault);
    PQclear(result);
    return is_done;
}

static void rollback(struct db *db)
{
    const struct connection *my = connection_of(db);
    end_all_reading(my);
    PQclear(PQexec(my->server, "ROLLBACK"));
}

static const struct db_driver postgres_driver = {
    .prepare = prepare,
    .begin = begin,
    .commit = commit,
    .rollback = rollback,
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
    end_all_reading(my);
    PQfinish(my->server);
}

static void say_nothing(void *to, const char *message)
{
    (void)to;
    (void)message;
}

/* What the session needs, whatever the server was told: a commit that is on
 * disk, and no wait for other writers without an end. */
static bool settle_in(struct db *db, struct fault *fault)
{
    const struct connection *my = connection_of(db);
    if (PQstatus(my->server) != CONNECTION_OK)
        return fault_set(fault, FAULT_SYSTEM, "cannot reach PostgreSQL: %s",
                         PQerrorMessage(my->server));
    PQsetNoticeProcessor(my->server, say_nothing, NULL);

    const char *encoding = PQparameterStatus(my->server, "server_encoding");
    if (!str_is(str_of(encoding), "UTF8"))
        return fault_set(fault, FAULT_INPUT,
                         "the database keeps text as %s; Rung needs one with "
                         "the encoding UTF8",
                         encoding ? encoding : "it pleases");

    struct text *text = &connection_of(db)->values;
    text_reset(text);
    text_add(text,
             "SET lock_timeout = %lld;"
             "SELECT set_config('synchronous_commit', 'on', false)"
             " WHERE current_setting('synchronous_commit') = 'off'",
             (long long)my->wait_ms);
    return run_script(db, text->at, fault);
}

bool db_postgres_open(struct arena *mem, const struct db_wish *wish,
                      struct db *db, struct fault *fault)
{
    /* Later ones win: the URL may ask for another time, not another text. */
    static const char *const names[] = {"connect_timeout",
                                        "fallback_application_name", "dbname",
                                        "client_encoding", NULL};
    const char *const values[] = {"10", "rung", wish->url, "UTF8", NULL};
    if (!postgres_url_check(wish->url, fault))
        return false;

    struct connection *my = ARENA_NEW(mem, struct connection);
    my->mem = mem;
    my->wait_ms = wish->wait_ms < INT32_MAX ? wish->wait_ms : INT32_MAX;
    if (my->wait_ms == 0)
        my->wait_ms = 1; /* to PostgreSQL, 0 is without end */
    text_open(mem, MOST_VALUE_BYTES, &my->values);
    arena_defer(mem, close_connection, my);
    my->server = PQconnectdbParams(names, values, 1);
    db->driver = &postgres_driver;
    db->kind = DB_POSTGRES;
    db->connection = my;
    return settle_in(db, fault);
}
