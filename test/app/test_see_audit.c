/* The audit as people read it: a collection is one line, people have names. */
#include "app/see_audit.h"

#include "support/stores.h"

enum { EARLY = 1000, LATE = 2000 };

static void add(struct store *store, int64_t at, const char *thing,
                int64_t person, const char *detail)
{
    const struct audit_line line = {
        .made_at = {at},
        .actor = STR_LITERAL("operator"),
        .action = STR_LITERAL("collect git"),
        .thing = str_of(thing),
        .person = {person},
        .detail = str_of(detail),
    };
    struct fault fault;
    store_done(store_audit_add(store->db, &line, &fault), &fault);
}

/* "thing: detail; " of each line. */
static struct str listed(struct store *store, int64_t most)
{
    const struct actor runner = {.role = ROLE_OPERATOR};
    struct audit_list lines;
    struct fault fault;
    struct str got = STR_LITERAL("");
    store_begin(store->db, DB_READING);
    store_done(
        app_audit_list(store->mem, store->db, &runner, most, &lines, &fault),
        &fault);
    db_rollback(store->db);
    for (size_t i = 0; i < lines.count; i++)
        got = str_format(store->mem, "%.*s%.*s: %.*s; ", STR(got),
                         STR(lines.at[i].thing), STR(lines.at[i].detail));
    return got;
}

static void sums_what_one_collection_wrote(struct store *store)
{
    static const struct {
        const char *says;
        int64_t most;
        const char *wanted;
    } cases[] = {
        {"all of them", 50,
         "tide: 7 new of 9; ebb: 4 new of 4; ebb: 1 new; ebb: 2 new of 2; "
         "tide: 5 new of 750; "},
        {"the last is whole, however much it sums up", 1, "tide: 7 new of 9; "},
        {"as many as asked for", 2, "tide: 7 new of 9; ebb: 4 new of 4; "},
        {"just all", 5,
         "tide: 7 new of 9; ebb: 4 new of 4; ebb: 1 new; ebb: 2 new of 2; "
         "tide: 5 new of 750; "},
    };
    store_begin(store->db, DB_WRITING);
    add(store, EARLY, "tide", 0, "0 new of 250");
    add(store, EARLY, "tide", 0, "2 new of 250");
    add(store, EARLY, "tide", 0, "3 new of 250");
    add(store, EARLY, "ebb", 0, "2 new of 2");
    add(store, EARLY, "ebb", 0, "1 new");
    add(store, EARLY, "ebb", 0, "4 new of 4");
    for (int i = 0; i < 7; i++)
        add(store, LATE, "tide", 0, i < 6 ? "1 new of 1" : "1 new of 3");
    store_commit(store->db);
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(listed(store, cases[i].most), cases[i].wanted, cases[i].says);
}

static void leaves_other_lines_alone(struct store *store)
{
    static const char *const details[] = {
        "3 new, 0 changed", "revision 2", "",
        " new of 3",        "x new of 3", "3 new of y"};
    struct str wanted = STR_LITERAL("");
    store_begin(store->db, DB_WRITING);
    for (size_t i = 0; i < COUNT_OF(details); i++) {
        add(store, EARLY, "tide", 0, details[i]);
        add(store, EARLY, "tide", 0, details[i]);
        wanted = str_format(store->mem, "tide: %s; tide: %s; %.*s", details[i],
                            details[i], STR(wanted));
    }
    store_commit(store->db);
    unit_same(listed(store, 50), wanted.at, "what is no such count");
}

static void names_who_may_be_seen(struct store *store)
{
    const struct actor runner = {.role = ROLE_OPERATOR};
    static const char *const wanted[] = {"", "Eve", "Ada", ""};
    struct audit_list lines;
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 7, "Ada", "ada@harbour.example");
    store_add_person(store->db, 6, "Eve", "eve@harbour.example");
    add(store, EARLY, "nobody", 0, "1 new of 1");
    add(store, EARLY, "x", 7, "1 new of 1");
    add(store, EARLY, "x", 6, "1 new of 1");
    add(store, EARLY, "gone", 5, "");
    store_commit(store->db);
    store_begin(store->db, DB_READING);
    store_done(
        app_audit_list(store->mem, store->db, &runner, 9, &lines, &fault),
        &fault);
    assert_int_equal(lines.count, COUNT_OF(wanted));
    for (size_t i = 0; i < lines.count; i++)
        unit_same(lines.at[i].person_name, wanted[i], "newest first");
    db_rollback(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(sums_what_one_collection_wrote),
        STORE_TEST(leaves_other_lines_alone),
        STORE_TEST(names_who_may_be_seen),
    };
    return cmocka_run_group_tests_name("see audit", tests, NULL, NULL);
}
