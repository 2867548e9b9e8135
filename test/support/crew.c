#include "support/crew.h"

#include "app/keep_ladder.h"
#include "intake/ladder/ladder_yaml.h"

const struct moment crew_noon = {1795435200000};

struct actor crew_operator(void)
{
    return (struct actor){.role = ROLE_OPERATOR,
                          .name = STR_LITERAL("operator"),
                          .now = crew_noon};
}

void crew_look(struct store *store)
{
    if (!db_is_in_transaction(store->db))
        store_begin(store->db, DB_READING);
}

void crew_ladder(struct store *store, const char *yaml)
{
    const struct actor actor = crew_operator();
    struct ladder ladder;
    struct problem_list problems = {0};
    struct ladder_outcome outcome;
    struct fault fault = {0};
    store_done(
        ladder_yaml_read(store->mem, str_of(yaml), &ladder, &problems, &fault),
        &fault);
    assert_int_equal(problems.count, 0);
    const struct ladder_wish wish = {.ladder = &ladder,
                                     .document = str_of(yaml)};
    store_done(
        app_ladder_add(store->mem, store->db, &actor, &wish, &outcome, &fault),
        &fault);
}

struct table_outcome crew_import(struct store *store, crew_importer *import_it,
                                 const struct table_wish *wish, const char *csv)
{
    const struct actor actor = crew_operator();
    struct table_wish made = *wish;
    struct table_outcome outcome = {0};
    struct fault fault = {0};
    made.bytes = str_of(csv);
    db_rollback(store->db);
    store_done(
        import_it(store->mem, store->db, &actor, &made, &outcome, &fault),
        &fault);
    assert_false(db_is_in_transaction(store->db));
    return outcome;
}

struct str crew_told(struct arena *mem, const struct table_outcome *outcome)
{
    struct str told = STR_LITERAL("");
    for (size_t i = 0; i < outcome->rows.count; i++) {
        const struct table_row *row = &outcome->rows.at[i];
        told = str_format(mem, "%.*s%s%d %s %.*s", STR(told), i ? "; " : "",
                          row->line, row_verdict_names[row->verdict],
                          STR(row->what));
    }
    for (size_t i = 0; i < outcome->problems.count; i++)
        told = str_format(mem, "%.*s!%d %.*s", STR(told),
                          outcome->problems.at[i].line,
                          STR(outcome->problems.at[i].message));
    for (size_t i = 0; i < outcome->notes.count; i++)
        told = str_format(mem, "%.*s?%d %.*s", STR(told),
                          outcome->notes.at[i].line,
                          STR(outcome->notes.at[i].message));
    return told;
}

struct person crew_person(struct store *store, const char *email)
{
    const struct actor actor = crew_operator();
    const struct person_wish wish = {str_of(email), ACTION_SEE_PERSON};
    struct person person = {0};
    struct fault fault = {0};
    crew_look(store);
    store_done(
        app_person_get(store->mem, store->db, &actor, &wish, &person, &fault),
        &fault);
    return person;
}
