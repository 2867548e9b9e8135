#include "support/stores.h"

#include <libpq-fe.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

QUERY(STORE_PERSON_ADD,
      "INSERT INTO person (id, revision, name, email, made_at)"
      " VALUES ($1, 1, $2, $3, 0)");
QUERY(STORE_PERSON_COUNT, "SELECT count(*) FROM person");
const struct query *const store_person_add_query = &STORE_PERSON_ADD;
const struct query *const store_person_count_query = &STORE_PERSON_COUNT;

enum { MOST_TRACED = 2048, WAIT_MS = 20000 };

/* The one state of a test program: what its tests have run so far. */
static struct {
    const struct query *query;
    enum db_kind kind;
} traced[MOST_TRACED];
static size_t traced_count;
static int database_count;

static bool was_run(const struct query *query, enum db_kind kind)
{
    for (size_t i = 0; i < traced_count; i++)
        if (traced[i].query == query && traced[i].kind == kind)
            return true;
    return false;
}

static void note_run(void *to, const struct query *query)
{
    const enum db_kind *kind = to;
    if (was_run(query, *kind))
        return;
    assert_true(traced_count < MOST_TRACED);
    traced[traced_count].query = query;
    traced[traced_count].kind = *kind;
    traced_count++;
}

static const char *server_url(void)
{
    return getenv("RUNG_TEST_POSTGRES");
}

bool store_has_postgres(void)
{
    return server_url() != NULL;
}

static void ask_server(struct arena *mem, const char *words, const char *name)
{
    PGconn *server = PQconnectdb(server_url());
    PGresult *result = PQexec(server, str_format(mem, words, name).at);
    if (PQresultStatus(result) != PGRES_COMMAND_OK)
        fail_msg("%s: %s", words, PQerrorMessage(server));
    PQclear(result);
    PQfinish(server);
}

struct database {
    struct arena *mem;
    const char *name;
};

static void drop_database(void *thing)
{
    const struct database *database = thing;
    ask_server(database->mem, "DROP DATABASE %s WITH (FORCE)", database->name);
}

/* The server's URL with another database in it. */
static const char *url_of(struct arena *mem, const char *name)
{
    const char *server = server_url();
    const char *path = strchr(strstr(server, "//") + 2, '/');
    const char *rest = path + strcspn(path, "?");
    return str_format(mem, "%.*s/%s%s", (int)(path - server), server, name,
                      rest)
        .at;
}

const char *store_new_url(struct arena *mem, enum db_kind kind)
{
    if (kind == DB_SQLITE)
        return str_format(mem, "%s/store.db", unit_folder(mem)).at;
    struct database *database = ARENA_NEW(mem, struct database);
    database->mem = mem;
    database->name =
        str_format(mem, "rung_test_%d_%d", (int)getpid(), ++database_count).at;
    ask_server(mem, "CREATE DATABASE %s", database->name);
    arena_defer(mem, drop_database, database);
    return url_of(mem, database->name);
}

bool store_try(struct arena *mem, const char *url, struct db **db,
               struct fault *fault)
{
    static const enum db_kind kinds[] = {DB_SQLITE, DB_POSTGRES};
    bool is_server = strncmp(url, "postgres", 8) == 0;
    const struct db_wish wish = {
        .url = url,
        .may_create = true,
        .wait_ms = WAIT_MS,
        .trace = note_run,
        .trace_to = (void *)(uintptr_t)&kinds[is_server],
    };
    return db_open(mem, &wish, db, fault);
}

struct db *store_connect(struct arena *mem, const char *url)
{
    struct db *db = NULL;
    struct fault fault;
    if (!store_try(mem, url, &db, &fault))
        fail_msg("%s", fault.message);
    return db;
}

int store_test_open(void **state)
{
    const struct store_case *test = *state;
    struct arena *mem = arena_open();
    struct store *store = ARENA_NEW(mem, struct store);
    store->mem = mem;
    store->kind = test->kind;
    store->test = test;
    *state = store;
    return 0;
}

int store_test_close(void **state)
{
    const struct store *store = *state;
    arena_close(store->mem);
    return 0;
}

void store_test_run(void **state)
{
    struct store *store = *state;
    struct fault fault;
    int applied;
    if (store->kind == DB_POSTGRES && !store_has_postgres())
        skip();
    store->url = store_new_url(store->mem, store->kind);
    store->db = store_connect(store->mem, store->url);
    if (!db_migrate(store->db, 1, &applied, &fault))
        fail_msg("%s", fault.message);
    store->test->run(store);
}

static bool is_of_file(const struct query *query, const char *file)
{
    const char *slash = strrchr(query->file, '/');
    return strcmp(slash ? slash + 1 : query->file, file) == 0;
}

void store_test_queries(void **state)
{
    const struct store_case *test = *state;
    struct query_list all = db_query_list();
    size_t missing = 0;
    for (size_t i = 0; i < all.count; i++) {
        const struct query *query = all.at[i];
        if (!is_of_file(query, test->file))
            continue;
        if (was_run(query, DB_SQLITE)
            && (was_run(query, DB_POSTGRES) || !store_has_postgres()))
            continue;
        print_error("no test runs %s\n", query->name);
        missing++;
    }
    assert_int_equal(missing, 0);
}

void store_begin(struct db *db, enum db_access access)
{
    struct fault fault;
    if (!db_begin(db, access, &fault))
        fail_msg("%s", fault.message);
}

void store_commit(struct db *db)
{
    struct fault fault;
    if (!db_commit(db, &fault))
        fail_msg("%s", fault.message);
}

void store_run(struct db *db, const struct query *query,
               struct db_values values)
{
    struct fault fault;
    if (!db_run(db, query, values, NULL, &fault))
        fail_msg("%s: %s", query->name, fault.message);
}

int64_t store_id(struct db *db)
{
    struct fault fault;
    int64_t id = 0;
    if (!db_id_next(db, &id, &fault))
        fail_msg("%s", fault.message);
    return id;
}

int64_t store_number(struct db *db, const struct query *query,
                     struct db_values values)
{
    struct db_rows rows;
    struct fault fault;
    bool is_alone = !db_is_in_transaction(db);
    if (is_alone)
        store_begin(db, DB_READING);
    if (!db_find(db, query, values, &rows, &fault))
        fail_msg("%s: %s", query->name, fault.message);
    bool has_row = db_next(&rows);
    int64_t number = has_row ? db_row_int(&rows, 0) : 0;
    if (!db_done(&rows, &fault) || !has_row)
        fail_msg("%s: %s", query->name, has_row ? fault.message : "no row");
    if (is_alone)
        db_rollback(db);
    return number;
}

void store_refused(bool is_done, const struct fault *fault,
                   enum fault_kind kind, const char *says)
{
    if (is_done)
        fail_msg("%s: was not refused", says);
    if (fault->kind != kind)
        fail_msg("%s: kind %d, wanted %d: %s", says, (int)fault->kind,
                 (int)kind, fault->message);
}

void store_add_person(struct db *db, int64_t id, const char *name,
                      const char *email)
{
    store_run(
        db, &STORE_PERSON_ADD,
        DB_VALUES(db_int(id), db_str(str_of(name)), db_str(str_of(email))));
}

int64_t store_person_count(struct db *db)
{
    return store_number(db, &STORE_PERSON_COUNT, DB_NO_VALUES);
}

bool store_told(bool is_done, const struct fault *fault)
{
    if (!is_done)
        print_error("process %d: %s\n", (int)getpid(), fault->message);
    return is_done;
}

/* The child waits until the parent closes its end: so all start together. */
static void work_in_child(int gate, const char *url,
                          bool (*work)(struct arena *mem, const char *url,
                                       int number),
                          int number)
{
    char byte;
    while (read(gate, &byte, 1) > 0)
        ;
    struct arena *mem = arena_open();
    bool is_done = work(mem, url, number);
    arena_close(mem);
    _exit(is_done ? 0 : 1);
}

void store_in_processes(int count, const char *url,
                        bool (*work)(struct arena *mem, const char *url,
                                     int number))
{
    int gate[2], failures = 0, status;
    assert_int_equal(pipe(gate), 0);
    for (int i = 0; i < count; i++) {
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            close(gate[1]);
            work_in_child(gate[0], url, work, i);
        }
    }
    close(gate[0]);
    close(gate[1]);
    for (int i = 0; i < count; i++)
        failures += wait(&status) < 0 || !WIFEXITED(status)
                    || WEXITSTATUS(status) != 0;
    assert_int_equal(failures, 0);
}

void store_done(bool is_done, const struct fault *fault)
{
    if (!is_done)
        fail_msg("%s", fault->message);
}

struct day store_day(const char *text)
{
    struct day day = DAY_NONE;
    if (text && !day_parse(str_of(text), &day))
        fail_msg("no day: %s", text);
    return day;
}
