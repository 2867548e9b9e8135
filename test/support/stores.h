/* support/stores.h - a fresh store of each kind for every test.
 *
 *     static void keeps_people(struct store *store)
 *     {
 *         ...store->mem, store->db...
 *     }
 *     STORE_TEST(keeps_people) in the list of the program: it runs on a new
 *     SQLite file and on a new PostgreSQL database
 *
 * $RUNG_TEST_POSTGRES is the URL of a database to make others from
 * (tools/with-postgres); without it PostgreSQL's half is skipped.
 */
#pragma once

#include "base/day.h"
#include "store/db.h"
#include "support/unit.h"

struct store {
    struct arena *mem; /* closes when the test ends */
    enum db_kind kind;
    const char *url;
    struct db *db; /* open, its schema made, no transaction */
    const struct store_case *test;
};

struct store_case {
    void (*run)(struct store *store);
    enum db_kind kind;
    const char *file; /* for store_test_queries */
};

int store_test_open(void **state);
int store_test_close(void **state);
void store_test_run(void **state);

#define STORE_TEST_ON(function, db_kind, word)                                 \
    {                                                                          \
#function " (" word ")", store_test_run, store_test_open,              \
            store_test_close, &(struct store_case)                             \
        {                                                                      \
            .run = function, .kind = db_kind                                   \
        }                                                                      \
    }
#define STORE_TEST(function)                                                   \
    STORE_TEST_ON(function, DB_SQLITE, "sqlite"),                              \
        STORE_TEST_ON(function, DB_POSTGRES, "postgres")

/* Comes last: fails for each query of src/store/`file_name` that no test
 * before it ran on both kinds of store. */
#define STORE_TEST_QUERIES(file_name)                                          \
    {                                                                          \
        "every query of " file_name " was run", store_test_queries, NULL,      \
            NULL, &(struct store_case)                                         \
        {                                                                      \
            .file = file_name                                                  \
        }                                                                      \
    }
void store_test_queries(void **state);

bool store_has_postgres(void);

/* The URL of an empty database or of a file that is not there yet; gone when
 * `mem` closes. */
const char *store_new_url(struct arena *mem, enum db_kind kind);

/* One more connection, traced for store_test_queries. */
bool store_try(struct arena *mem, const char *url, struct db **db,
               struct fault *fault);

/* The same, but failing fails the test. */
struct db *store_connect(struct arena *mem, const char *url);

extern const struct query *const store_person_add_query; /* id, name, email */
extern const struct query *const store_person_count_query;
void store_add_person(struct db *db, int64_t id, const char *name,
                      const char *email);
int64_t store_person_count(struct db *db);

/* The first line that a query of the test itself gives, in a reading
 * transaction of its own unless one is open. */
int64_t store_number(struct db *db, const struct query *query,
                     struct db_values values);

/* These fail the test when they fail. */
void store_begin(struct db *db, enum db_access access);
void store_commit(struct db *db);
void store_run(struct db *db, const struct query *query,
               struct db_values values);
int64_t store_id(struct db *db);

/* Fails the test unless `is_done`. */
void store_done(bool is_done, const struct fault *fault);

/* A day of a test: "2026-11-23"; NULL is no day. */
struct day store_day(const char *text);

/* Runs `work` in `count` processes at once, each with an arena of its own;
 * fails the test unless all give true.  `number` counts from 0. */
void store_in_processes(int count, const char *url,
                        bool (*work)(struct arena *mem, const char *url,
                                     int number));

/* Prints a failure in such a process: cmocka's own end is not for it. */
bool store_told(bool is_done, const struct fault *fault);

/* Fails the test unless `is_done` is false and `fault` is of this kind. */
void store_refused(bool is_done, const struct fault *fault,
                   enum fault_kind kind, const char *says);
