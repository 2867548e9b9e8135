/* Values, queries, refusals and ids, on both databases alike. */
#include "store/db.h"

#include <string.h>

#include "support/stores.h"

QUERY(TEST_PERSON_ADD, "INSERT INTO person (id, revision, name, email, made_at)"
                       " VALUES ($1, $2, $3, $4, $5)");
QUERY(TEST_PERSON_BY_ID,
      "SELECT revision, name, email, made_at FROM person WHERE id = $1");
QUERY(TEST_PERSON_NAMES, "SELECT name FROM person ORDER BY name, id");
QUERY(TEST_PERSON_RENAME, "UPDATE person SET name = $1");
QUERY(TEST_HANDLE_ADD,
      "INSERT INTO handle (id, person_id, kind, value, made_at)"
      " VALUES ($1, $2, $3, $4, 0)");
QUERY(TEST_POSITION_ADD,
      "INSERT INTO position (id, person_id, title, department, manager_id,"
      " ladder_key, level_key, start_day, end_day, made_at)"
      " VALUES ($1, $2, '', '', $3, '', '', $4, $5, 0)");
QUERY(TEST_POSITION_BY_ID,
      "SELECT manager_id, start_day, end_day, title FROM position"
      " WHERE id = $1");
QUERY(TEST_LADDER_ADD, "INSERT INTO ladder (id, key, revision, made_at)"
                       " VALUES ($1, $2, 1, 0)");
QUERY(TEST_REVISION_ADD,
      "INSERT INTO ladder_revision (id, ladder_id, number, title, language,"
      " summary, source, document, author, reason, made_at)"
      " VALUES ($1, $2, 1, '', '', '', '', $3, '', '', 0)");
QUERY(TEST_REVISION_DOCUMENT,
      "SELECT document FROM ladder_revision WHERE id = $1");
QUERY(TEST_PERSON_IS_THERE,
      "SELECT EXISTS (SELECT 1 FROM person WHERE id = $1)");

static void gives_back_what_it_took(struct store *store)
{
    static const struct {
        const char *says;
        int64_t number;
        const char *text;
    } cases[] = {
        {"the smallest number", INT64_MIN, "a"},
        {"the largest number", INT64_MAX, "b"},
        {"nought", 0, "c"},
        {"letters of many bytes", -1,
         "Zo\xC3\xAB \xE2\x82\xAC \xF0\x9F\x90\xA7"},
        {"what SQL gives a meaning", 1, "'; DROP TABLE person; -- \\ $1 %s"},
        {"line feed, tab and bell", 2, "a\n\tb\a"},
        {"blanks at both ends", 3, "  x  "},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault;
        struct db_rows rows;
        const char *says = cases[i].says;
        int64_t id = (int64_t)i + 1;
        store_begin(store->db, DB_WRITING);
        store_run(store->db, &TEST_PERSON_ADD,
                  DB_VALUES(db_int(id), db_int(cases[i].number),
                            db_str(str_of(cases[i].text)),
                            db_str(str_of(cases[i].text)),
                            db_int(cases[i].number)));
        UNIT_CLAIM(says, db_find(store->db, &TEST_PERSON_BY_ID,
                                 DB_VALUES(db_int(id)), &rows, &fault));
        UNIT_CLAIM(says, db_next(&rows));
        UNIT_CLAIM(says, db_row_int(&rows, 0) == cases[i].number);
        unit_same(db_row_str(&rows, 1), cases[i].text, says);
        unit_same(db_row_str(&rows, 2), cases[i].text, says);
        UNIT_CLAIM(says, db_row_int(&rows, 3) == cases[i].number);
        UNIT_CLAIM(says, !db_next(&rows));
        UNIT_CLAIM(says, db_done(&rows, &fault));
        store_commit(store->db);
    }
}

static void tells_nothing_from_empty(struct store *store)
{
    struct fault fault;
    struct db_rows rows;
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_run(store->db, &TEST_POSITION_ADD,
              DB_VALUES(db_int(7), db_int(1), db_null(),
                        db_str((struct str){NULL, 0}), db_null()));
    assert_true(db_find(store->db, &TEST_POSITION_BY_ID, DB_VALUES(db_int(7)),
                        &rows, &fault));
    assert_true(db_next(&rows));
    assert_true(db_row_is_null(&rows, 0));
    assert_int_equal(db_row_int(&rows, 0), 0);
    assert_false(db_row_is_null(&rows, 1));
    assert_int_equal(db_row_str(&rows, 1).length, 0);
    assert_true(db_row_is_null(&rows, 2));
    assert_int_equal(db_row_str(&rows, 2).length, 0);
    assert_false(db_row_is_null(&rows, 3));
    assert_true(db_done(&rows, &fault));
    store_commit(store->db);
}

static void keeps_a_megabyte(struct store *store)
{
    enum { LENGTH = 1 << 20 };
    char *at = ARENA_ARRAY(store->mem, char, LENGTH);
    for (size_t i = 0; i < LENGTH; i++)
        at[i] = (char)('a' + i % 26);
    struct str document = {at, LENGTH};
    struct fault fault;
    struct db_rows rows;
    store_begin(store->db, DB_WRITING);
    store_run(store->db, &TEST_LADDER_ADD,
              DB_VALUES(db_int(1), db_str(STR_LITERAL("sre"))));
    store_run(store->db, &TEST_REVISION_ADD,
              DB_VALUES(db_int(2), db_int(1), db_str(document)));
    assert_true(db_find(store->db, &TEST_REVISION_DOCUMENT,
                        DB_VALUES(db_int(2)), &rows, &fault));
    assert_true(db_next(&rows));
    assert_true(str_same(db_row_str(&rows, 0), document));
    assert_true(db_done(&rows, &fault));
    store_commit(store->db);
}

static void refuses_what_is_no_text(struct store *store)
{
    static const struct {
        const char *says;
        struct str text;
        const char *words;
    } cases[] = {
        {"a NUL",
         {"ab\0c", 4},
         "text with a NUL in it (byte 3 of it) cannot "
         "be stored"},
        {"half a character",
         {"ab\xC3", 3},
         "text that is not UTF-8 (byte 3 "
         "of it) cannot be stored"},
        {"a surrogate",
         {"\xED\xA0\x80", 3},
         "text that is not UTF-8 (byte 1 "
         "of it) cannot be stored"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        const struct db_value row[] = {db_int(1), db_int(1),
                                       db_str(cases[i].text),
                                       db_str(STR_LITERAL("x")), db_int(0)};
        struct fault fault = {0};
        store_begin(store->db, DB_WRITING);
        bool is_done = db_run(store->db, &TEST_PERSON_ADD,
                              (struct db_values){row, COUNT_OF(row)}, NULL,
                              &fault);
        store_refused(is_done, &fault, FAULT_INPUT, cases[i].says);
        assert_string_equal(fault.message, cases[i].words);
        db_rollback(store->db);

        fault = (struct fault){0};
        store_begin(store->db, DB_WRITING);
        is_done = db_run_many(store->db, &TEST_PERSON_ADD,
                              (struct db_batch){row, COUNT_OF(row), 1}, NULL,
                              &fault);
        store_refused(is_done, &fault, FAULT_INPUT, cases[i].says);
        assert_string_equal(fault.message, cases[i].words);
        db_rollback(store->db);
    }
    assert_int_equal(store_person_count(store->db), 0);
}

static void refuses_a_text_without_end(struct store *store)
{
    enum { LENGTH = (64 << 20) + 1 };
    char *at = ARENA_ARRAY(store->mem, char, LENGTH);
    memset(at, 'a', LENGTH);
    struct fault fault = {0};
    store_begin(store->db, DB_WRITING);
    bool is_done = db_run(store->db, &TEST_PERSON_RENAME,
                          DB_VALUES(db_str((struct str){at, LENGTH})), NULL,
                          &fault);
    store_refused(is_done, &fault, FAULT_LIMIT, "64 MB and a byte");
}

#define TAKEN                                                                  \
    "somebody else stored the same at the same time; trying again helps "

static void refuses_what_breaks_a_rule(struct store *store)
{
    const struct {
        const char *says;
        const struct query *query;
        struct db_values values;
        enum fault_kind kind;
        const char *front;
        const char *keys[2]; /* by enum db_kind; behind the front, or NULL */
    } cases[] = {
        {"an email twice",
         &TEST_PERSON_ADD,
         DB_VALUES(db_int(2), db_int(1), db_str(STR_LITERAL("Eve")),
                   db_str(STR_LITERAL("ada@example.org")), db_int(0)),
         FAULT_CLASH,
         TAKEN,
         {"person.email", "person_email_key"}},
        {"an id twice",
         &TEST_PERSON_ADD,
         DB_VALUES(db_int(1), db_int(1), db_str(STR_LITERAL("Eve")),
                   db_str(STR_LITERAL("eve@example.org")), db_int(0)),
         FAULT_CLASH,
         TAKEN,
         {"person.id", "person_pkey"}},
        {"a second position at present",
         &TEST_POSITION_ADD,
         DB_VALUES(db_int(2), db_int(1), db_null(), db_null(), db_null()),
         FAULT_CLASH,
         TAKEN,
         {"position.person_id", "position_present"}},
        {"a handle of nobody",
         &TEST_HANDLE_ADD,
         DB_VALUES(db_int(1), db_int(99), db_str(STR_LITERAL("git")),
                   db_str(STR_LITERAL("x"))),
         FAULT_INPUT,
         "the store does not accept this: ",
         {0}},
        {"a person without a name",
         &TEST_PERSON_ADD,
         DB_VALUES(db_int(2), db_int(1), db_str(STR_LITERAL("")),
                   db_str(STR_LITERAL("eve@example.org")), db_int(0)),
         FAULT_INPUT,
         "the store does not accept this: ",
         {0}},
        {"nothing where something must be",
         &TEST_PERSON_ADD,
         DB_VALUES(db_int(2), db_int(1), db_null(),
                   db_str(STR_LITERAL("eve@example.org")), db_int(0)),
         FAULT_INPUT,
         "the store does not accept this: ",
         {0}},
        {"words where a number must be",
         &TEST_PERSON_ADD,
         DB_VALUES(db_int(2), db_str(STR_LITERAL("one")),
                   db_str(STR_LITERAL("Eve")),
                   db_str(STR_LITERAL("eve@example.org")), db_int(0)),
         FAULT_SYSTEM,
         "the store failed: ",
         {0}},
    };
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_run(store->db, &TEST_POSITION_ADD,
              DB_VALUES(db_int(1), db_int(1), db_null(), db_null(), db_null()));
    store_commit(store->db);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault = {0};
        store_begin(store->db, DB_WRITING);
        bool is_done = db_run(store->db, cases[i].query, cases[i].values, NULL,
                              &fault);
        store_refused(is_done, &fault, cases[i].kind, cases[i].says);
        UNIT_CLAIM(cases[i].says,
                   str_has_prefix(str_of(fault.message), cases[i].front));
        UNIT_CLAIM(cases[i].says, !strchr(fault.message, '@'));
        const char *key = cases[i].keys[store->kind];
        if (key)
            unit_same(str_of(fault.message),
                      str_format(store->mem, "%s(%s)", TAKEN, key).at,
                      cases[i].says);
        db_rollback(store->db);
    }
    assert_int_equal(store_person_count(store->db), 1);
}

static void orders_text_by_bytes(struct store *store)
{
    static const char *const names[] = {"B", "Z",        "a",
                                        "b", "\xC3\xA4", "\xF0\x9F\x90\xA7"};
    static const size_t mixed[] = {3, 5, 0, 2, 4, 1};
    struct fault fault;
    struct db_rows rows;
    store_begin(store->db, DB_WRITING);
    for (size_t i = 0; i < COUNT_OF(mixed); i++)
        store_add_person(store->db, (int64_t)i + 1, names[mixed[i]],
                         names[mixed[i]]);
    assert_true(
        db_find(store->db, &TEST_PERSON_NAMES, DB_NO_VALUES, &rows, &fault));
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        assert_true(db_next(&rows));
        unit_same(db_row_str(&rows, 0), names[i], "order");
    }
    assert_false(db_next(&rows));
    assert_true(db_done(&rows, &fault));
    store_commit(store->db);
}

/* Rows of (id, revision, name, email, made_at), the emails `distinct` ones. */
static struct db_batch people(struct arena *mem, size_t count, size_t distinct)
{
    enum { COLUMNS = 5 };
    struct db_value *at = ARENA_ARRAY(mem, struct db_value, count * COLUMNS);
    for (size_t i = 0; i < count; i++) {
        struct db_value *row = at + i * COLUMNS;
        row[0] = db_int((int64_t)i + 1);
        row[1] = db_int(1);
        row[2] = db_str(STR_LITERAL("Ada"));
        row[3] = db_str(str_format(mem, "%zu@example.org", i % distinct));
        row[4] = db_int(0);
    }
    return (struct db_batch){at, COLUMNS, count};
}

static void runs_many_rows(struct store *store)
{
    enum { COUNT = 1201 };
    struct fault fault = {0};
    int64_t changed = -1;
    store_begin(store->db, DB_WRITING);
    assert_true(db_run_many(store->db, &TEST_PERSON_ADD,
                            people(store->mem, COUNT, COUNT), &changed,
                            &fault));
    assert_int_equal(changed, COUNT);
    assert_true(db_run_many(store->db, &TEST_PERSON_ADD,
                            people(store->mem, 0, 1), &changed, &fault));
    assert_int_equal(changed, 0);
    store_commit(store->db);
    assert_int_equal(store_person_count(store->db), COUNT);
}

static void stops_many_rows_at_a_bad_one(struct store *store)
{
    struct fault fault = {0};
    int64_t changed = -1;
    store_begin(store->db, DB_WRITING);
    bool is_done = db_run_many(store->db, &TEST_PERSON_ADD,
                               people(store->mem, 1201, 700), &changed, &fault);
    store_refused(is_done, &fault, FAULT_CLASH, "the 701st row");
    assert_int_equal(changed, -1);
    db_rollback(store->db);
    /* The connection is clear for what comes next. */
    assert_int_equal(store_person_count(store->db), 0);
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_commit(store->db);
}

static void reads_a_query_inside_itself(struct store *store)
{
    struct db_rows outer, inner;
    struct fault fault;
    int count = 0;
    store_begin(store->db, DB_WRITING);
    assert_true(db_run_many(store->db, &TEST_PERSON_ADD,
                            people(store->mem, 3, 3), NULL, &fault));
    assert_true(
        db_find(store->db, &TEST_PERSON_NAMES, DB_NO_VALUES, &outer, &fault));
    while (db_next(&outer)) {
        assert_true(db_find(store->db, &TEST_PERSON_NAMES, DB_NO_VALUES, &inner,
                            &fault));
        while (db_next(&inner))
            count++;
        assert_true(db_done(&inner, &fault));
    }
    assert_true(db_done(&outer, &fault));
    assert_int_equal(count, 9);
    store_commit(store->db);
}

static void reads_a_claim_as_a_number(struct store *store)
{
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    assert_int_equal(
        store_number(store->db, &TEST_PERSON_IS_THERE, DB_VALUES(db_int(1))),
        1);
    assert_int_equal(
        store_number(store->db, &TEST_PERSON_IS_THERE, DB_VALUES(db_int(2))),
        0);
    store_commit(store->db);
}

static void never_gives_an_id_twice(struct store *store)
{
    struct db *other = store_connect(store->mem, store->url);
    store_begin(store->db, DB_WRITING);
    int64_t first = store_id(store->db);
    assert_true(first > 0);
    for (int64_t i = 1; i < 600; i++)
        assert_int_equal(store_id(store->db), first + i);
    store_commit(store->db);

    store_begin(other, DB_WRITING);
    int64_t others = store_id(other);
    assert_true(others >= first + 600);
    store_commit(other);

    /* What was taken and given back must not come from the old block. */
    store_begin(other, DB_WRITING);
    for (int i = 0; i < 300; i++)
        store_id(other);
    db_rollback(other);
    store_begin(store->db, DB_WRITING);
    for (int i = 0; i < 600; i++)
        assert_int_not_equal(store_id(store->db), others);
    int64_t last = store_id(store->db);
    store_commit(store->db);
    store_begin(other, DB_WRITING);
    assert_true(store_id(other) > last);
    store_commit(other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(gives_back_what_it_took),
        STORE_TEST(tells_nothing_from_empty),
        STORE_TEST(keeps_a_megabyte),
        STORE_TEST(refuses_what_is_no_text),
        STORE_TEST(refuses_a_text_without_end),
        STORE_TEST(refuses_what_breaks_a_rule),
        STORE_TEST(orders_text_by_bytes),
        STORE_TEST(runs_many_rows),
        STORE_TEST(stops_many_rows_at_a_bad_one),
        STORE_TEST(reads_a_query_inside_itself),
        STORE_TEST(reads_a_claim_as_a_number),
        STORE_TEST(never_gives_an_id_twice),
        STORE_TEST_QUERIES("db.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
