/* store/db_driver.h - what a database must be able to do; for db*.c only. */
#pragma once

#include "store/db.h"

enum {
    DB_ID_BLOCK = 256,             /* ids taken from the store at a time */
    DB_MOST_VALUES = 32,           /* of one query */
    DB_MOST_TEXT_BYTES = 64 << 20, /* of one value */
    DB_MOST_QUERIES = 1024,        /* of the program; a power of two */
    DB_APPLICATION_ID = 0x52756e67 /* "Rung": marks our SQLite files and
                                        our lock in PostgreSQL */
};

/* What can go wrong in a database, told in the same words for both. */
enum db_trouble {
    DB_TAKEN,     /* a unique key */
    DB_BUSY,      /* others were faster, or are at it */
    DB_REFUSED,   /* a broken reference or check */
    DB_FULL,      /* disk or memory */
    DB_TOO_LARGE, /* for a row or an index */
    DB_BROKEN,    /* anything else */
    DB_TROUBLE_COUNT
};

/* Fills `fault`; `says` is the database's own message, put behind ours.  Of a
 * key that is taken it is the key's name. */
bool db_refuse(struct fault *fault, enum db_trouble trouble, const char *says);

/* The text of `query` for this kind of database. */
const char *db_query_sql(const struct db *db, const struct query *query);

struct db_driver {
    /* Makes the statement ready, so that a mistake in it shows. */
    bool (*prepare)(struct db *db, const struct query *query,
                    struct fault *fault);
    bool (*begin)(struct db *db, enum db_access access, struct fault *fault);
    bool (*commit)(struct db *db, struct fault *fault);
    /* Also ends every reading that nobody ended. */
    void (*rollback)(struct db *db);
    void (*give_way)(struct db *db); /* NULL: nobody has to */
    bool (*run)(struct db *db, const struct query *query,
                struct db_values values, int64_t *changed, struct fault *fault);
    bool (*run_many)(struct db *db, const struct query *query,
                     struct db_batch batch, int64_t *changed,
                     struct fault *fault);
    bool (*find)(struct db *db, const struct query *query,
                 struct db_values values, struct db_rows *rows,
                 struct fault *fault);
    bool (*next)(struct db_rows *rows);
    void (*done)(struct db_rows *rows);
    bool (*row_is_null)(const struct db_rows *rows, int column);
    int64_t (*row_int)(const struct db_rows *rows, int column);
    struct str (*row_str)(const struct db_rows *rows, int column);
    /* Runs statements without values: the schema's. */
    bool (*run_script)(struct db *db, const char *sql, struct fault *fault);
};

struct db {
    const struct db_driver *driver;
    enum db_kind kind;
    void *connection; /* the driver's */
    bool is_in_transaction;
    bool may_write;
    bool has_failed; /* since begin: nothing more is done, nor committed */
    int64_t id_next, id_end; /* what is left of the block of ids */
    void (*trace)(void *to, const struct query *query);
    void *trace_to;
    struct arena *memory; /* closes with the connection */
    void *shelf;
};

bool db_sqlite_open(struct arena *mem, const struct db_wish *wish,
                    struct db *db, struct fault *fault);
bool db_postgres_open(struct arena *mem, const struct db_wish *wish,
                      struct db *db, struct fault *fault);
