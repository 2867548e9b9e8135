#include "store/store_work.h"

#include "store/store_evidence.h"
#include "support/stores.h"

static const struct moment now = {1700000000000};

QUERY(TEST_POSITION_ADD,
      "INSERT INTO position (id, person_id, title, department, manager_id,"
      " ladder_key, level_key, end_day, made_at)"
      " VALUES ($1, $2, '', '', $3, '', '', $4, 0)");

static void add(struct store *store, const char *project, int64_t person,
                enum evidence_kind kind, const char *day)
{
    struct fault fault;
    int64_t id, added;
    store_done(store_project_get(store->db, str_of(project), now, &id, &fault),
               &fault);
    const struct evidence piece = {
        .person = {person},
        .kind = kind,
        .day = store_day(day),
        .landed = store_day(day),
        .reference = str_format(store->mem, "%s:%s", project, day),
        .title = STR_LITERAL("turn"),
    };
    const struct evidence_batch batch = {id, {&piece, 1}, now};
    store_done(
        store_evidence_add(store->mem, store->db, &batch, &added, &fault),
        &fault);
}

/* Ada manages Eve, and no longer Joy. */
static void fill(struct store *store)
{
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_add_person(store->db, 2, "Eve", "eve@example.org");
    store_add_person(store->db, 3, "Joy", "joy@example.org");
    store_run(store->db, &TEST_POSITION_ADD,
              DB_VALUES(db_int(1), db_int(2), db_int(1), db_null()));
    store_run(store->db, &TEST_POSITION_ADD,
              DB_VALUES(db_int(2), db_int(3), db_int(1),
                        db_str(STR_LITERAL("2024-01-01"))));
    add(store, "loom", 1, EVIDENCE_COMMIT, "2024-01-31");
    add(store, "loom", 2, EVIDENCE_REVIEW, "2024-02-01");
    add(store, "loom", 2, EVIDENCE_COMMIT, "2024-02-29");
    add(store, "engine", 3, EVIDENCE_COMMIT, "2024-03-01");
}

static void lists_what_one_may_see(struct store *store)
{
    const struct day_span ever = {DAY_NONE, DAY_NONE};
    const struct day_span february = {store_day("2024-02-01"),
                                      store_day("2024-03-01")};
    const struct {
        const char *says;
        struct work_filter filter;
        const char *told;
    } cases[] = {
        {"everybody's, newest first",
         {.span = ever, .most = 9},
         "Joy 2024-03-01;Eve 2024-02-29;Eve 2024-02-01;Ada 2024-01-31;"},
        {"one's own and one's reports', not those of before",
         {.reader = {1}, .span = ever, .most = 9},
         "Eve 2024-02-29;Eve 2024-02-01;Ada 2024-01-31;"},
        {"only one's own",
         {.reader = {3}, .span = ever, .most = 9},
         "Joy 2024-03-01;"},
        {"of a project",
         {.span = ever, .project = STR_LITERAL("engine"), .most = 9},
         "Joy 2024-03-01;"},
        {"of a kind",
         {.span = ever, .kind = STR_LITERAL("review"), .most = 9},
         "Eve 2024-02-01;"},
        {"from the first day of a month to its last",
         {.span = february, .most = 9},
         "Eve 2024-02-29;Eve 2024-02-01;"},
        {"a part",
         {.span = ever, .first = 1, .most = 2},
         "Eve 2024-02-29;Eve 2024-02-01;"},
    };
    fill(store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct named_piece_list found;
        struct fault fault;
        struct str told = STR_LITERAL("");
        store_done(store_work_list(store->mem, store->db, &cases[i].filter,
                                   &found, &fault),
                   &fault);
        for (size_t j = 0; j < found.count; j++)
            told = str_format(
                store->mem, "%.*s%.*s %.*s;", STR(told), STR(found.at[j].name),
                STR(day_format(store->mem, found.at[j].piece.day)));
        unit_same(told, cases[i].told, cases[i].says);
    }
    store_commit(store->db);
}

static void sums_by_month(struct store *store)
{
    struct month_total_list totals;
    struct fault fault;
    struct str told = STR_LITERAL("");
    fill(store);
    store_done(store_month_totals(store->mem, store->db,
                                  store_day("2024-02-01"), &totals, &fault),
               &fault);
    for (size_t i = 0; i < totals.count; i++)
        told = str_format(store->mem, "%.*s%.*s %.*s %lld;", STR(told),
                          STR(totals.at[i].project),
                          STR(day_format(store->mem, totals.at[i].month)),
                          (long long)totals.at[i].count);
    unit_same(told, "engine 2024-03-01 1;loom 2024-02-01 2;", "since February");
    store_commit(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(lists_what_one_may_see),
        STORE_TEST(sums_by_month),
        STORE_TEST_QUERIES("store_work.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
