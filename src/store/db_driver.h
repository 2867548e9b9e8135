/* store/db_driver.h - what a database must be able to do; for db*.c only. */
#pragma once

#include "store/db.h"

enum { DB_ID_BLOCK = 256 }; /* ids taken from the store at a time */

struct db_driver {
    bool (*begin)(struct db *db, enum db_access access, struct fault *fault);
    bool (*commit)(struct db *db, struct fault *fault);
    void (*rollback)(struct db *db);
    bool (*run)(struct db *db, const struct query *query,
                struct db_values values, int64_t *changed, struct fault *fault);
    bool (*run_many)(struct db *db, const struct query *query,
                     const struct db_value *values, size_t column_count,
                     size_t row_count, int64_t *changed, struct fault *fault);
    bool (*find)(struct db *db, const struct query *query,
                 struct db_values values, struct db_rows *rows,
                 struct fault *fault);
    bool (*next)(struct db_rows *rows);
    void (*done)(struct db_rows *rows);
    bool (*row_is_null)(const struct db_rows *rows, int column);
    int64_t (*row_int)(const struct db_rows *rows, int column);
    struct str (*row_str)(const struct db_rows *rows, int column);
    /* Runs a schema file: several statements, no values. */
    bool (*run_script)(struct db *db, const char *sql, struct fault *fault);
};

struct db {
    const struct db_driver *driver;
    enum db_kind kind;
    void *connection; /* the driver's */
    bool is_in_transaction;
    bool may_write;
    int64_t id_next, id_end; /* what is left of the block of ids */
    void (*trace)(void *to, const struct query *query);
    void *trace_to;
};

bool db_sqlite_open(struct arena *mem, const struct db_wish *wish,
                    struct db *db, struct fault *fault);
bool db_postgres_open(struct arena *mem, const struct db_wish *wish,
                      struct db *db, struct fault *fault);
