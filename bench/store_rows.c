/* store_rows print | empty URL | write URL ROWS_EACH | list URL - rows of
 * evidence of 100 people, the same ones each time: as tab-separated lines with
 * ids, or not at all into a new store, or into one in transactions of
 * ROWS_EACH.  Then prints seconds and the longest transaction in
 * milliseconds.  `list` prints the milliseconds that one person's rows of half
 * the time take, the median of many. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "store/store_evidence.h"

enum {
    ROWS = 100000,
    COLUMNS = 9,
    PEOPLE = 100, /* ids 1 to 100 */
    PROJECT = 200,
    FIRST_ID = 1000,
    LISTINGS = 51
};

QUERY(BENCH_PERSON_ADD,
      "INSERT INTO person (id, revision, name, email, made_at)"
      " VALUES ($1, 1, 'Ada', $2, 0)");
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
    row[1] = db_int(number % PEOPLE + 1);
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

static bool add_people(struct arena *mem, struct db *db, struct fault *fault)
{
    bool is_done = true;
    for (int64_t id = 1; is_done && id <= PEOPLE; id++) {
        struct str email = str_format(mem, "%lld@example.org", (long long)id);
        is_done = db_run(db, &BENCH_PERSON_ADD,
                         DB_VALUES(db_int(id), db_str(email)), NULL, fault);
    }
    return is_done;
}

static bool open_store(struct arena *mem, const char *url, struct db **db,
                       struct fault *fault)
{
    int applied;
    const struct db_wish wish = {
        .url = url, .may_create = true, .wait_ms = 1000};
    return db_open(mem, &wish, db, fault) && db_migrate(*db, 0, &applied, fault)
           && db_begin(*db, DB_WRITING, fault) && add_people(mem, *db, fault)
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

static int time_order(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;
    return (left > right) - (left < right);
}

static bool list_rows(const char *url, struct fault *fault)
{
    double times[LISTINGS];
    struct arena *mem = arena_open();
    struct db *db;
    bool is_done = db_open(mem, &(struct db_wish){.url = url}, &db, fault)
                   && db_begin(db, DB_READING, fault);
    for (int i = 0; is_done && i < LISTINGS; i++) {
        struct evidence_list pieces;
        struct evidence_wish wish = {.person = {i + 1}};
        struct arena *part = arena_open();
        day_parse(STR_LITERAL("2012-01-01"), &wish.since);
        double before = seconds_now();
        is_done = store_evidence_list(part, db, &wish, &pieces, fault);
        times[i] = seconds_now() - before;
        arena_close(part);
    }
    arena_close(mem);
    if (!is_done)
        return false;
    qsort(times, LISTINGS, sizeof(*times), time_order);
    printf("%.2f\n", times[LISTINGS / 2] * 1000);
    return true;
}

static bool write_all(const char *url, int64_t rows_each, struct fault *fault)
{
    struct arena *mem = arena_open();
    struct db *db;
    bool is_done = open_store(mem, url, &db, fault)
                   && (rows_each == 0 || write_rows(db, rows_each, fault));
    arena_close(mem);
    return is_done;
}

int main(int count, char **arguments)
{
    struct fault fault;
    const char *word = count > 1 ? arguments[1] : "";
    int64_t rows_each = count == 4 ? strtoll(arguments[3], NULL, 10) : 0;
    bool is_done;
    if (count == 2 && strcmp(word, "print") == 0) {
        print_rows();
        return 0;
    }
    if (count == 3 && strcmp(word, "list") == 0)
        is_done = list_rows(arguments[2], &fault);
    else if (count == 3 && strcmp(word, "empty") == 0)
        is_done = write_all(arguments[2], 0, &fault);
    else if (rows_each > 0 && strcmp(word, "write") == 0)
        is_done = write_all(arguments[2], rows_each, &fault);
    else {
        fputs("store_rows print | empty URL | write URL ROWS_EACH | list URL\n",
              stderr);
        return 2;
    }
    if (!is_done)
        fprintf(stderr, "%s\n", fault.message);
    return is_done ? 0 : 1;
}
