#include "store/personal.h"

#include <string.h>

#include "support/stores.h"

QUERY_TWO(PERSONAL_SCHEMA,
          "SELECT t.name, c.name FROM sqlite_schema t"
          "  JOIN pragma_table_info(t.name) c"
          " WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'",
          "SELECT table_name, column_name FROM information_schema.columns"
          " WHERE table_schema = current_schema()");

enum { MOST_COLUMNS = 1000 };

static size_t find_line(struct str table, struct str column)
{
    struct personal_list lines = personal_columns();
    size_t i = 0;
    while (i < lines.count
           && !(str_is(table, lines.at[i].table)
                && str_is(column, lines.at[i].column)))
        i++;
    return i;
}

/* Marks the lines whose column this database has; a column without a line
 * fails. */
static void mark_columns(struct db *db, bool *is_there)
{
    struct db_rows rows;
    struct fault fault;
    int unknown = 0;
    store_begin(db, DB_READING);
    assert_true(db_find(db, &PERSONAL_SCHEMA, DB_NO_VALUES, &rows, &fault));
    while (db_next(&rows)) {
        struct str table = db_row_str(&rows, 0), column = db_row_str(&rows, 1);
        size_t line = find_line(table, column);
        if (line < personal_columns().count) {
            is_there[line] = true;
            continue;
        }
        print_error("no line for %.*s.%.*s\n", STR(table), STR(column));
        unknown++;
    }
    assert_true(db_done(&rows, &fault));
    db_rollback(db);
    assert_int_equal(unknown, 0);
}

static void has_a_line_for_each_column(struct store *store)
{
    bool is_there[MOST_COLUMNS] = {false};
    struct personal_list lines = personal_columns();
    assert_true(lines.count < MOST_COLUMNS);
    mark_columns(store->db, is_there);
    for (size_t i = 0; i < lines.count; i++)
        /* PostgreSQL gives ids from a sequence, not from a table. */
        if (!is_there[i]
            && !(store->kind == DB_POSTGRES
                 && strcmp(lines.at[i].table, "id_block") == 0))
            fail_msg("no column %s.%s", lines.at[i].table, lines.at[i].column);
}

static bool is_said(const char *text)
{
    return text && text[0];
}

static void says_what_each_is_for(void **state)
{
    struct personal_list lines = personal_columns();
    (void)state;
    for (size_t i = 0; i < lines.count; i++) {
        const struct personal_column *line = &lines.at[i];
        struct arena *mem = arena_open();
        const char *says =
            str_format(mem, "%s.%s", line->table, line->column).at;
        UNIT_CLAIM(says, is_said(line->purpose));
        UNIT_CLAIM(says, is_said(line->retention) == line->is_personal);
        UNIT_CLAIM(says,
                   is_said(line->reason) == (line->erase == PERSONAL_STAYS));
        UNIT_CLAIM(says, line->is_personal
                             || (line->erase == 0 && !line->is_exported));
        UNIT_CLAIM(says,
                   find_line(str_of(line->table), str_of(line->column)) == i);
        arena_close(mem);
    }
}

/* What names a person, or hangs on one, cannot be declared away. */
static void takes_for_personal_what_is(void **state)
{
    static const char *const names[] = {
        "person_id", "email", "actor", "author", "rater", "note", "manager_id"};
    struct personal_list lines = personal_columns();
    (void)state;
    for (size_t i = 0; i < lines.count; i++)
        for (size_t n = 0; n < COUNT_OF(names); n++)
            if (strcmp(lines.at[i].column, names[n]) == 0)
                UNIT_CLAIM(lines.at[i].table, lines.at[i].is_personal);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(says_what_each_is_for),
        cmocka_unit_test(takes_for_personal_what_is),
        STORE_TEST(has_a_line_for_each_column),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
