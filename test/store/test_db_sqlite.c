/* What only a store in a file can meet. */
#include "store/db.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file.h"
#include "store/db_sqlite_file.h"
#include "support/stores.h"

QUERY(SQLITE_PRAGMA_LOG, "PRAGMA journal_mode");
QUERY(SQLITE_PRAGMA_SYNC, "PRAGMA synchronous");
QUERY(SQLITE_PRAGMA_KEYS, "PRAGMA foreign_keys");
QUERY(SQLITE_PRAGMA_TRUST, "PRAGMA trusted_schema");
QUERY(SQLITE_PRAGMA_ID, "PRAGMA application_id");
QUERY(SQLITE_CHECK, "PRAGMA integrity_check");
QUERY(SQLITE_WRONG_NAME, "SELECT nothing FROM nowhere");
QUERY(SQLITE_WRITE_BY_FIND, "UPDATE person SET name = 'x' RETURNING id");

static bool try_open(struct arena *mem, const char *url, bool may_create,
                     struct fault *fault)
{
    struct db *db;
    const struct db_wish wish = {.url = url, .may_create = may_create};
    return db_open(mem, &wish, &db, fault);
}

static struct str bytes_of(struct arena *mem, const char *file_name)
{
    struct str bytes = {0};
    struct fault fault;
    if (!file_read(mem, file_name, 1 << 20, &bytes, &fault))
        fail_msg("%s", fault.message);
    return bytes;
}

static void leaves_other_files_alone(void **state)
{
    static char zeros[4096];
    static const struct {
        const char *says;
        struct str bytes;
        const char *words;
    } cases[] = {
        {"a short text", {"hello\n", 6}, "it is no SQLite database"},
        {"a file of zeros", {zeros, sizeof(zeros)}, "it is no SQLite database"},
        {"the front of a database",
         {"SQLite format 3", 16},
         "it is no SQLite database"},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault = {0};
        const char *folder = unit_folder(mem);
        const char *file = unit_file(mem, folder, "x.db", cases[i].bytes);
        store_refused(try_open(mem, file, true, &fault), &fault, FAULT_INPUT,
                      cases[i].says);
        UNIT_CLAIM(cases[i].says, strstr(fault.message, cases[i].words));
        UNIT_CLAIM(cases[i].says,
                   str_same(bytes_of(mem, file), cases[i].bytes));
        UNIT_CLAIM(cases[i].says,
                   access(str_format(mem, "%s-wal", file).at, F_OK) != 0);
    }
}

/* Somebody else's database, with a write-ahead log not yet in the file. */
static void leaves_other_databases_alone(void **state)
{
    static const char *const scripts[] = {
        "CREATE TABLE t (x); INSERT INTO t VALUES (1)",
        "PRAGMA journal_mode = WAL; CREATE TABLE t (x)",
        "PRAGMA application_id = 1196444487; CREATE TABLE t (x)",
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(scripts); i++) {
        struct fault fault = {0};
        const char *file = str_format(mem, "%s/x.db", unit_folder(mem)).at;
        const char *log = str_format(mem, "%s-wal", file).at;
        sqlite3 *other = NULL;
        assert_int_equal(sqlite3_open(file, &other), SQLITE_OK);
        assert_int_equal(sqlite3_exec(other, scripts[i], NULL, NULL, NULL),
                         SQLITE_OK);
        struct str before = bytes_of(mem, file);
        bool has_log = access(log, F_OK) == 0;
        struct str log_before = has_log ? bytes_of(mem, log) : (struct str){0};
        store_refused(try_open(mem, file, true, &fault), &fault, FAULT_INPUT,
                      scripts[i]);
        UNIT_CLAIM(scripts[i], strstr(fault.message, "some other program's"));
        UNIT_CLAIM(scripts[i], str_same(bytes_of(mem, file), before));
        UNIT_CLAIM(scripts[i], has_log == (i == 1));
        UNIT_CLAIM(scripts[i],
                   !has_log || str_same(bytes_of(mem, log), log_before));
        sqlite3_close(other);
    }
}

static void tells_why_there_is_no_store(void **state)
{
    struct arena *mem = *state;
    struct fault fault = {0};
    const char *folder = unit_folder(mem);
    const char *none = str_format(mem, "%s/none.db", folder).at;
    const char *deep = str_format(mem, "%s/none/none.db", folder).at;
    const char *empty = unit_file(mem, folder, "empty.db", (struct str){0});
    store_refused(try_open(mem, none, false, &fault), &fault, FAULT_MISSING,
                  "no file");
    assert_int_not_equal(access(none, F_OK), 0);
    store_refused(try_open(mem, deep, false, &fault), &fault, FAULT_MISSING,
                  "no folder");
    store_refused(try_open(mem, deep, true, &fault), &fault, FAULT_SYSTEM,
                  "no folder to make it in");
    store_refused(try_open(mem, folder, true, &fault), &fault, FAULT_INPUT,
                  "a folder");
    store_refused(try_open(mem, empty, false, &fault), &fault, FAULT_INPUT,
                  "an empty file");
    store_refused(try_open(mem, "", true, &fault), &fault, FAULT_INPUT,
                  "no name");
    assert_true(try_open(mem, empty, true, &fault));
}

static void takes_no_name_for_a_command(void **state)
{
    static const char *const names[] = {":memory:", "file:x.db?mode=memory",
                                        "a b.db"};
    struct arena *mem = *state;
    const char *folder = unit_folder(mem);
    int before = open(".", O_RDONLY | O_DIRECTORY);
    assert_int_equal(chdir(folder), 0);
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        struct fault fault;
        UNIT_CLAIM(names[i], try_open(mem, names[i], true, &fault));
        UNIT_CLAIM(names[i], bytes_of(mem, names[i]).length > 0);
    }
    assert_int_equal(fchdir(before), 0);
    close(before);
}

static void settles_in(struct store *store)
{
    struct stat about;
    struct db_rows rows;
    struct fault fault;
    assert_int_equal(stat(store->url, &about), 0);
    assert_int_equal(about.st_mode & 0777, 0600);
    store_begin(store->db, DB_READING);
    assert_true(
        db_find(store->db, &SQLITE_PRAGMA_LOG, DB_NO_VALUES, &rows, &fault));
    assert_true(db_next(&rows));
    unit_same(db_row_str(&rows, 0), "wal", "journal_mode");
    assert_true(db_done(&rows, &fault));
    db_rollback(store->db);
    enum { FULL = 2 };
    assert_int_equal(store_number(store->db, &SQLITE_PRAGMA_SYNC, DB_NO_VALUES),
                     FULL);
    assert_int_equal(store_number(store->db, &SQLITE_PRAGMA_KEYS, DB_NO_VALUES),
                     1);
    assert_int_equal(
        store_number(store->db, &SQLITE_PRAGMA_TRUST, DB_NO_VALUES), 0);
    assert_int_equal(store_number(store->db, &SQLITE_PRAGMA_ID, DB_NO_VALUES),
                     0x52756e67);
    /* The mark stands in the file itself, not in its log alone. */
    assert_memory_equal(bytes_of(store->mem, store->url).at + 68, "Rung", 4);
}

static void refuses_a_hidden_write(struct store *store)
{
    struct fault fault = {0};
    struct db_rows rows;
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_commit(store->db);
    store_begin(store->db, DB_READING);
    assert_true(
        db_find(store->db, &SQLITE_WRITE_BY_FIND, DB_NO_VALUES, &rows, &fault));
    assert_false(db_next(&rows));
    assert_false(db_next(&rows));
    store_refused(db_done(&rows, &fault), &fault, FAULT_SYSTEM, "RETURNING");
    store_refused(db_commit(store->db, &fault), &fault, FAULT_SYSTEM,
                  "a commit after it");
    store_begin(store->db, DB_WRITING);
    assert_true(
        db_find(store->db, &SQLITE_WRITE_BY_FIND, DB_NO_VALUES, &rows, &fault));
    assert_true(db_next(&rows));
    assert_true(db_done(&rows, &fault));
    store_commit(store->db);
}

static void tells_of_a_wrong_query(struct store *store)
{
    struct fault fault = {0};
    store_refused(db_prepare(store->db, &SQLITE_WRONG_NAME, &fault), &fault,
                  FAULT_SYSTEM, "no such table");
}

static bool read_what_may_not_be_written(struct arena *mem, const char *url,
                                         int number)
{
    enum { NOBODY = 65534 };
    struct fault fault;
    struct db_rows rows;
    struct db *db;
    const struct db_wish wish = {.url = url};
    (void)number;
    if (geteuid() == 0 && setresuid(NOBODY, NOBODY, NOBODY) != 0)
        return false;
    if (!store_told(db_open(mem, &wish, &db, &fault)
                        && db_begin(db, DB_READING, &fault)
                        && db_find(db, store_person_count_query, DB_NO_VALUES,
                                   &rows, &fault),
                    &fault))
        return false;
    bool is_right = db_next(&rows) && db_row_int(&rows, 0) == 1;
    if (!store_told(db_done(&rows, &fault), &fault))
        return false;
    db_rollback(db);
    const char *words =
        str_format(mem, "the store %s cannot be written: ", url).at;
    return is_right && !db_begin(db, DB_WRITING, &fault)
           && fault.kind == FAULT_SYSTEM
           && strncmp(fault.message, words, strlen(words)) == 0
           && !db_is_in_transaction(db);
}

/* A store of one person in a folder of its own, closed: no log beside it. */
static const char *closed_store(struct arena *mem, const char *file_name)
{
    const char *url = str_format(mem, "%s/%s", unit_folder(mem), file_name).at;
    struct arena *own = arena_open();
    struct db *db = store_connect(own, url);
    struct fault fault;
    int applied;
    store_done(db_migrate(db, 1, &applied, &fault), &fault);
    store_begin(db, DB_WRITING);
    store_add_person(db, 1, "Ada", "ada@example.org");
    store_commit(db);
    arena_close(own);
    return url;
}

static const char *folder_of(struct arena *mem, const char *url)
{
    return str_chars(mem, (struct str){url, (size_t)(strrchr(url, '/') - url)});
}

static void reads_what_nobody_may_write(void **state)
{
    static const struct {
        const char *says, *name;
        mode_t file, folder;
    } cases[] = {
        {"neither file nor folder", "a.db", 0444, 0555},
        {"the file alone", "a b?c#d%20.db", 0666, 0555},
        {"the folder alone", "a.db", 0444, 0777},
    };
    struct arena *mem = *state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const char *url = closed_store(mem, cases[i].name);
        const char *folder = folder_of(mem, url);
        print_message("%s may be written\n", cases[i].says);
        assert_int_equal(chmod(url, cases[i].file), 0);
        assert_int_equal(chmod(folder, cases[i].folder), 0);
        store_in_processes(1, url, read_what_may_not_be_written);
        UNIT_CLAIM("nothing is left beside it",
                   access(str_format(mem, "%s-wal", url).at, F_OK) != 0
                       && access(str_format(mem, "%s-shm", url).at, F_OK) != 0);
        assert_int_equal(chmod(folder, 0700), 0);
    }
}

/* Also tells whether the fault names the file and why. */
static bool refuse_a_log_without_a_map(struct arena *mem, const char *url,
                                       int number)
{
    enum { NOBODY = 65534 };
    struct fault fault = {0};
    (void)number;
    if (geteuid() == 0 && setresuid(NOBODY, NOBODY, NOBODY) != 0)
        return false;
    return !try_open(mem, url, false, &fault)
           && store_told(fault.kind == FAULT_SYSTEM
                             && strstr(fault.message, "a.db-wal: Permission "
                                                      "denied"),
                         &fault);
}

static void does_not_pass_over_a_log(void **state)
{
    struct arena *mem = *state;
    const char *url = closed_store(mem, "a.db");
    const char *folder = folder_of(mem, url);
    unit_file(mem, folder, "a.db-wal", STR_LITERAL("what was not yet moved"));
    assert_int_equal(chmod(str_format(mem, "%s-wal", url).at, 0444), 0);
    assert_int_equal(chmod(url, 0444), 0);
    assert_int_equal(chmod(folder, 0555), 0);
    store_in_processes(1, url, refuse_a_log_without_a_map);
    assert_int_equal(chmod(folder, 0700), 0);
}

static void fill_disk(void)
{
    enum { LESS_THAN_A_MAP = 100 };
    const struct rlimit limit = {LESS_THAN_A_MAP, LESS_THAN_A_MAP};
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
}

static bool read_on_a_full_disk(struct arena *mem, const char *url, int number)
{
    fill_disk();
    return read_what_may_not_be_written(mem, url, number);
}

static void reads_on_a_full_disk(void **state)
{
    struct arena *mem = *state;
    const char *url = closed_store(mem, "a.db");
    assert_int_equal(chmod(url, 0666), 0);
    assert_int_equal(chmod(folder_of(mem, url), 0777), 0);
    store_in_processes(1, url, read_on_a_full_disk);
}

/* Without a log, a reader sees what a writer does. */
static bool read_while_it_changes(struct arena *mem, const char *url,
                                  int number)
{
    const struct timespec later[] = {{2000000000, 0}, {2000000000, 0}};
    struct fault fault = {0};
    struct db_rows rows;
    struct db *db;
    const struct db_wish wish = {.url = url};
    (void)number;
    fill_disk();
    if (!store_told(db_open(mem, &wish, &db, &fault)
                        && db_begin(db, DB_READING, &fault)
                        && db_find(db, store_person_count_query, DB_NO_VALUES,
                                   &rows, &fault),
                    &fault)
        || !db_next(&rows) || utimensat(AT_FDCWD, url, later, 0) != 0)
        return false;
    return !db_next(&rows) && !db_done(&rows, &fault)
           && store_told(fault.kind == FAULT_CLASH, &fault);
}

static void refuses_what_changed_while_it_was_read(void **state)
{
    struct arena *mem = *state;
    store_in_processes(1, closed_store(mem, "a.db"), read_while_it_changes);
}

/* Somebody who may write comes while the file is read as it stands. */
static void tells_when_its_file_changes(void **state)
{
    struct arena *mem = *state;
    const char *url = closed_store(mem, "a.db");
    const char *map = str_format(mem, "%s-shm", url).at;
    const struct timespec later[] = {{2000000000, 0}, {2000000000, 0}};
    struct sqlite_file file;
    struct fault fault;
    assert_true(sqlite_file_plan(mem, url, &file, &fault));
    assert_int_equal(file.use, SQLITE_USE_ALL);
    assert_false(sqlite_file_has_changed(&file));
    assert_true(sqlite_file_plan_reading(mem, url, EROFS, &file, &fault));
    assert_int_equal(file.use, SQLITE_USE_STILL);
    assert_int_equal(file.cause, EROFS);
    assert_false(sqlite_file_has_changed(&file));
    assert_int_equal(utimensat(AT_FDCWD, url, later, 0), 0);
    assert_true(sqlite_file_has_changed(&file));

    unit_file(mem, folder_of(mem, url), "a.db-wal", STR_LITERAL("x"));
    unit_file(mem, folder_of(mem, url), "a.db-shm", STR_LITERAL("x"));
    assert_true(sqlite_file_plan_reading(mem, url, EROFS, &file, &fault));
    assert_int_equal(file.use, SQLITE_USE_LOG);
    assert_false(sqlite_file_plan_reading(mem, url, ENOSPC, &file, &fault));
    assert_int_equal(unlink(map), 0);
    assert_false(sqlite_file_plan_reading(mem, url, EROFS, &file, &fault));
}

static void reads_a_file_it_may_not_write(struct store *store)
{
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_commit(store->db);
    const char *slash = strrchr(store->url, '/');
    struct str folder = {store->url, (size_t)(slash - store->url)};
    assert_int_equal(chmod(str_chars(store->mem, folder), 0777), 0);
    assert_int_equal(chmod(store->url, 0444), 0);
    const char *log = str_format(store->mem, "%s-wal", store->url).at;
    const char *map = str_format(store->mem, "%s-shm", store->url).at;
    assert_int_equal(chmod(log, 0444), 0);
    assert_int_equal(chmod(map, 0444), 0);
    store_in_processes(1, store->url, read_what_may_not_be_written);
}

/* Writes until the file may not grow. */
static bool fill_up(struct arena *mem, const char *url, int number)
{
    enum { MOST_BYTES = 600 * 1024, TEXT_BYTES = 16 * 1024, MOST_ROWS = 1000 };
    const struct rlimit limit = {MOST_BYTES, MOST_BYTES};
    struct fault fault = {0};
    struct db *db;
    (void)number;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &limit);
    if (!store_told(store_try(mem, url, &db, &fault), &fault))
        return false;
    char *name = ARENA_ARRAY(mem, char, TEXT_BYTES + 1);
    memset(name, 'x', TEXT_BYTES);
    int rows = 0;
    bool is_done = true;
    while (is_done && rows < MOST_ROWS) {
        struct str email = str_format(mem, "%d%s", rows, name);
        is_done = db_begin(db, DB_WRITING, &fault)
                  && db_run(db, store_person_add_query,
                            DB_VALUES(db_int(rows + 1),
                                      db_str(STR_LITERAL("Ada")),
                                      db_str(email)),
                            NULL, &fault)
                  && db_commit(db, &fault);
        rows += is_done;
    }
    db_rollback(db);
    store_told(fault.kind == FAULT_FULL, &fault);
    return rows > 3 && rows < MOST_ROWS && fault.kind == FAULT_FULL;
}

static void stays_sound_on_a_full_disk(struct store *store)
{
    struct db_rows rows;
    struct fault fault;
    store_in_processes(1, store->url, fill_up);
    struct db *db = store_connect(store->mem, store->url);
    store_begin(db, DB_READING);
    assert_true(db_find(db, &SQLITE_CHECK, DB_NO_VALUES, &rows, &fault));
    assert_true(db_next(&rows));
    unit_same(db_row_str(&rows, 0), "ok", "integrity_check");
    assert_true(db_done(&rows, &fault));
    db_rollback(db);
    assert_true(store_person_count(db) > 3);
    store_begin(db, DB_WRITING);
    store_add_person(db, 5000, "Eve", "eve@example.org");
    store_commit(db);
}

#define SQLITE_TEST(function) STORE_TEST_ON(function, DB_SQLITE, "sqlite")

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(leaves_other_files_alone),
        UNIT_TEST(leaves_other_databases_alone),
        UNIT_TEST(tells_why_there_is_no_store),
        UNIT_TEST(takes_no_name_for_a_command),
        SQLITE_TEST(settles_in),
        SQLITE_TEST(refuses_a_hidden_write),
        SQLITE_TEST(tells_of_a_wrong_query),
        SQLITE_TEST(reads_a_file_it_may_not_write),
        UNIT_TEST(reads_what_nobody_may_write),
        UNIT_TEST(does_not_pass_over_a_log),
        UNIT_TEST(reads_on_a_full_disk),
        UNIT_TEST(refuses_what_changed_while_it_was_read),
        UNIT_TEST(tells_when_its_file_changes),
        SQLITE_TEST(stays_sound_on_a_full_disk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
