/* store_rows print | empty URL | write URL ROWS_EACH - rows of evidence, the
 * same ones each time: as tab-separated lines with ids, or not at all into a
 * new store, or into one in transactions of ROWS_EACH.  Prints seconds and
 * the longest transaction in milliseconds. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "store/db.h"

enum { ROWS = 100000, COLUMNS = 9, PERSON = 1, PROJECT = 2, FIRST_ID = 1000 };

QUERY(BENCH_PERSON_ADD,
      "INSERT INTO person (id, revision, name, email, made_at)"
      " VALUES ($1, 1, 'Ada', 'ada@example.org', 0)");
QUERY(BENCH_PROJECT_ADD,
      "INSERT INTO project (id, name, made_at) VALUES ($1, 'engine', 0)");
QUERY(BENCH_EVIDENCE_ADD,
      "INSERT INTO evidence (id, person_id, project_id, kind, day,"
      " landed_day, reference, title, made_at)"
      " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");

static void make_row(struct arena *mem, int64_t number, struct db_value *row)
{
    static const char *const kinds[] = {"commit", "review", "test"};
    struct str day = str_format(mem, "20%02d-%02d-%02d", (int)(number % 24),
                                (int)(number % 12) + 1, (int)(number % 28) + 1);
    row[0] = db_int(FIRST_ID + number);
    row[1] = db_int(PERSON);
    row[2] = db_int(PROJECT);
    row[3] = db_str(str_of(kinds[number % 3]));
    row[4] = row[5] = db_str(day);
    row[6] = db_str(str_format(mem, "git:%08x%032llx",
                               (unsigned)number * 2654435761u,
                               (unsigned long long)number));
    row[7] = db_str(str_format(mem,
                               "engine: let wheel %lld turn when the one "
                               "before it has",
                               (long long)number));
    row[8] = db_int(1700000000000 + number);
}

static void print_rows(void)
{
    for (int64_t number = 0; number < ROWS; number++) {
        struct db_value row[COLUMNS];
        struct arena *mem = arena_open();
        make_row(mem, number, row);
        for (int i = 0; i < COLUMNS; i++) {
            if (row[i].type == DB_INT)
                printf("%lld", (long long)row[i].number);
            else
                printf("%.*s", STR(row[i].text));
            putchar(i + 1 < COLUMNS ? '\t' : '\n');
        }
        arena_close(mem);
    }
}

static double seconds_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static bool open_store(struct arena *mem, const char *url, struct db **db,
                       struct fault *fault)
{
    int applied;
    const struct db_wish wish = {
        .url = url, .may_create = true, .wait_ms = 1000};
    return db_open(mem, &wish, db, fault) && db_migrate(*db, 0, &applied, fault)
           && db_begin(*db, DB_WRITING, fault)
           && db_run(*db, &BENCH_PERSON_ADD, DB_VALUES(db_int(PERSON)), NULL,
                     fault)
           && db_run(*db, &BENCH_PROJECT_ADD, DB_VALUES(db_int(PROJECT)), NULL,
                     fault)
           && db_commit(*db, fault);
}

/* One transaction, as a use case makes it: an arena, values, a commit. */
static bool write_some(struct db *db, int64_t first, size_t count,
                       struct fault *fault)
{
    struct arena *mem = arena_open();
    struct db_value *values = ARENA_ARRAY(mem, struct db_value,
                                          count * COLUMNS);
    for (size_t i = 0; i < count; i++)
        make_row(mem, first + (int64_t)i, values + i * COLUMNS);
    bool is_done = db_begin(db, DB_WRITING, fault)
                   && db_run_many(db, &BENCH_EVIDENCE_ADD,
                                  (struct db_batch){values, COLUMNS, count},
                                  NULL, fault)
                   && db_commit(db, fault);
    arena_close(mem);
    return is_done;
}

static bool write_rows(struct db *db, int64_t rows_each, struct fault *fault)
{
    double longest = 0, start = seconds_now();
    for (int64_t first = 0; first < ROWS; first += rows_each) {
        double before = seconds_now();
        int64_t left = ROWS - first;
        size_t count = (size_t)(left < rows_each ? left : rows_each);
        if (!write_some(db, first, count, fault))
            return false;
        double took = seconds_now() - before;
        longest = took > longest ? took : longest;
    }
    printf("%.3f %.1f\n", seconds_now() - start, longest * 1000);
    return true;
}

int main(int count, char **arguments)
{
    struct fault fault;
    struct db *db;
    if (count == 2 && strcmp(arguments[1], "print") == 0) {
        print_rows();
        return 0;
    }
    int64_t rows_each = count == 4 ? strtoll(arguments[3], NULL, 10) : 0;
    bool is_writing = rows_each > 0 && strcmp(arguments[1], "write") == 0;
    if (!is_writing && (count != 3 || strcmp(arguments[1], "empty") != 0)) {
        fputs("store_rows print | empty URL | write URL ROWS_EACH\n", stderr);
        return 2;
    }
    struct arena *mem = arena_open();
    bool is_done = open_store(mem, arguments[2], &db, &fault)
                   && (!is_writing || write_rows(db, rows_each, &fault));
    arena_close(mem);
    if (!is_done)
        fprintf(stderr, "%s\n", fault.message);
    return is_done ? 0 : 1;
}
