/* A writer is killed in the middle, and then the server: nothing that was
 * acknowledged is lost, and nothing is there by half.
 *
 * $RUNG_TEST_SEED repeats a run that failed; it is printed.
 */
#include "store/db.h"

#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/process.h"
#include "support/stores.h"

enum {
    KILLS = 100,       /* of the writer, on each store */
    SERVER_KILLS = 5,  /* of the server */
    HANDLES = 8,       /* rows below each person */
    MOST_ACKS = 12,    /* waited for before a kill */
    MOST_EXTRA_MS = 3, /* and a moment more, so that it hits anywhere */
    MOST_WAIT_MS = 60000,
};

QUERY(KILL_HANDLE_ADD,
      "INSERT INTO handle (id, person_id, kind, value, made_at)"
      " VALUES ($1, $2, 'git', $3, 0)");
QUERY(KILL_AUDIT_ADD,
      "INSERT INTO audit (id, made_at, actor, action, thing, person_id, detail)"
      " VALUES ($1, 0, 'a', 'add', 'person', $2, '')");
QUERY(KILL_IS_THERE, "SELECT count(*) FROM person WHERE id = $1");
QUERY(KILL_HALF,
      "SELECT count(*) FROM person"
      " WHERE (SELECT count(*) FROM handle WHERE person_id = person.id) <> 8"
      "    OR (SELECT count(*) FROM audit WHERE person_id = person.id) <> 1");
QUERY(KILL_ORPHANS, "SELECT count(*) FROM audit"
                    " WHERE person_id NOT IN (SELECT id FROM person)");
QUERY_TWO(KILL_IS_SOUND, "PRAGMA integrity_check", "SELECT 'ok'");

static bool add_handles(struct arena *mem, struct db *db, int64_t person,
                        struct fault *fault)
{
    for (int i = 0; i < HANDLES; i++) {
        int64_t id;
        if (!db_id_next(db, &id, fault))
            return false;
        struct str value = str_format(mem, "login-%lld", (long long)id);
        if (!db_run(db, &KILL_HANDLE_ADD,
                    DB_VALUES(db_int(id), db_int(person), db_str(value)), NULL,
                    fault))
            return false;
    }
    return true;
}

static bool add_one(struct arena *mem, struct db *db, int64_t *person,
                    struct fault *fault)
{
    int64_t audit;
    if (!db_begin(db, DB_WRITING, fault) || !db_id_next(db, person, fault)
        || !db_id_next(db, &audit, fault))
        return false;
    struct str email = str_format(mem, "%lld@example.org", (long long)*person);
    return db_run(db, store_person_add_query,
                  DB_VALUES(db_int(*person), db_str(STR_LITERAL("Ada")),
                            db_str(email)),
                  NULL, fault)
           && add_handles(mem, db, *person, fault)
           && db_run(db, &KILL_AUDIT_ADD,
                     DB_VALUES(db_int(audit), db_int(*person)), NULL, fault)
           && db_commit(db, fault);
}

/* Tells of each person once the commit has said that they are kept. */
static _Noreturn void write_for_ever(const char *url, int to)
{
    struct fault fault = {0};
    struct db *db;
    bool is_done = store_try(arena_open(), url, &db, &fault);
    while (is_done) {
        int64_t person;
        struct arena *mem = arena_open();
        is_done = add_one(mem, db, &person, &fault)
                  && write(to, &person, sizeof(person)) == sizeof(person);
        arena_close(mem);
    }
    _exit(1);
}

struct writer {
    pid_t process;
    int from;
};

static struct writer start_writer(const char *url)
{
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    struct writer writer = {.process = fork(), .from = ends[0]};
    assert_true(writer.process >= 0);
    if (writer.process == 0) {
        close(ends[0]);
        write_for_ever(url, ends[1]);
    }
    close(ends[1]);
    return writer;
}

struct acks {
    int64_t *at; /* shape: [count] */
    size_t count, capacity;
};

static void note_ack(struct acks *acks, int64_t person)
{
    assert_true(acks->count < acks->capacity);
    acks->at[acks->count++] = person;
}

/* Takes `wanted` acknowledgements, then whatever comes within `extra_ms`. */
static void hear(const struct writer *writer, int wanted, int extra_ms,
                 struct acks *acks)
{
    struct pollfd from = {.fd = writer->from, .events = POLLIN};
    for (int heard = 0;;) {
        int wait_ms = heard < wanted ? MOST_WAIT_MS : extra_ms;
        int64_t person;
        if (poll(&from, 1, wait_ms) <= 0) {
            assert_true(heard >= wanted);
            return;
        }
        assert_int_equal(read(writer->from, &person, sizeof(person)),
                         sizeof(person));
        note_ack(acks, person);
        if (heard >= wanted)
            return;
        heard++;
    }
}

/* What was acknowledged before the end, but not yet heard. */
static void hear_the_rest(const struct writer *writer, struct acks *acks)
{
    int64_t person;
    while (read(writer->from, &person, sizeof(person)) == sizeof(person))
        note_ack(acks, person);
    close(writer->from);
    waitpid(writer->process, NULL, 0);
}

static void check(struct store *store, const struct acks *acks, size_t from)
{
    struct arena *mem = arena_open();
    struct db *db = store_connect(mem, store->url);
    struct db_rows rows;
    struct fault fault;
    store_begin(db, DB_READING);
    for (size_t i = from; i < acks->count; i++)
        assert_int_equal(
            store_number(db, &KILL_IS_THERE, DB_VALUES(db_int(acks->at[i]))),
            1);
    assert_int_equal(store_number(db, &KILL_HALF, DB_NO_VALUES), 0);
    assert_int_equal(store_number(db, &KILL_ORPHANS, DB_NO_VALUES), 0);
    assert_true(db_find(db, &KILL_IS_SOUND, DB_NO_VALUES, &rows, &fault));
    assert_true(db_next(&rows));
    unit_same(db_row_str(&rows, 0), "ok", "integrity_check");
    assert_true(db_done(&rows, &fault));
    db_rollback(db);
    assert_true((size_t)store_person_count(db) >= acks->count);
    arena_close(mem);
}

static unsigned start_seed(void)
{
    const char *given = getenv("RUNG_TEST_SEED");
    unsigned seed = given ? (unsigned)strtoul(given, NULL, 10)
                          : (unsigned)time(NULL) ^ (unsigned)getpid();
    print_message("# RUNG_TEST_SEED=%u\n", seed);
    return seed;
}

static int below(unsigned *seed, int limit)
{
    return rand_r(seed) % limit;
}

static struct acks no_acks(struct arena *mem)
{
    enum { MOST = 100000 };
    return (struct acks){ARENA_ARRAY(mem, int64_t, MOST), 0, MOST};
}

static void survives_a_killed_writer(struct store *store)
{
    unsigned seed = start_seed();
    struct acks acks = no_acks(store->mem);
    for (int i = 0; i < KILLS; i++) {
        size_t before = acks.count;
        struct writer writer = start_writer(store->url);
        int wanted = below(&seed, MOST_ACKS);
        hear(&writer, wanted, below(&seed, MOST_EXTRA_MS + 1), &acks);
        kill(writer.process, SIGKILL);
        hear_the_rest(&writer, &acks);
        check(store, &acks, before);
    }
    check(store, &acks, 0);
    print_message("# %zu acknowledged transactions, %d kills\n", acks.count,
                  KILLS);
}

static void control(struct arena *mem, const char *word)
{
    const char *const arguments[] = {getenv("RUNG_TEST_POSTGRES_CONTROL"), word,
                                     NULL};
    const struct process_wish wish = {.arguments = arguments,
                                      .most_piece_bytes = 4096};
    struct process *process;
    struct str line;
    struct fault fault;
    assert_true(process_open(mem, &wish, &process, &fault));
    while (process_next(process, '\n', &line))
        ;
    if (!process_done(process, &fault))
        fail_msg("%s: %s", word, fault.message);
}

static void survives_a_killed_server(struct store *store)
{
    if (!getenv("RUNG_TEST_POSTGRES_CONTROL"))
        skip();
    unsigned seed = start_seed();
    struct acks acks = no_acks(store->mem);
    for (int i = 0; i < SERVER_KILLS; i++) {
        size_t before = acks.count;
        struct writer writer = start_writer(store->url);
        hear(&writer, 1 + below(&seed, MOST_ACKS),
             below(&seed, MOST_EXTRA_MS + 1), &acks);
        control(store->mem, "kill");
        hear_the_rest(&writer, &acks);
        control(store->mem, "start");
        check(store, &acks, before);
    }
    check(store, &acks, 0);
    /* The connection that was open all the while comes back by itself. */
    assert_true((size_t)store_person_count(store->db) >= acks.count);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(survives_a_killed_writer),
        STORE_TEST_ON(survives_a_killed_server, DB_POSTGRES, "postgres"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
