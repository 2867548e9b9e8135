#include "store/store_evidence.h"

#include "support/stores.h"

static const struct moment now = {1700000000000};

static int64_t project(struct db *db, const char *name)
{
    int64_t id = 0;
    struct fault fault;
    store_done(store_project_get(db, str_of(name), now, &id, &fault), &fault);
    return id;
}

static struct evidence piece(int64_t person, enum evidence_kind kind,
                             const char *day, const char *reference)
{
    return (struct evidence){
        .person = {person},
        .kind = kind,
        .day = store_day(day),
        .landed = store_day("2024-06-01"),
        .reference = str_of(reference),
        .title = STR_LITERAL("engine: turn"),
    };
}

static int64_t add(struct store *store, int64_t into,
                   const struct evidence *pieces, size_t count)
{
    int64_t added = -1;
    struct fault fault;
    const struct evidence_batch batch = {into, {pieces, count}, now};
    store_done(
        store_evidence_add(store->mem, store->db, &batch, &added, &fault),
        &fault);
    return added;
}

static void knows_a_project_by_name(struct store *store)
{
    store_begin(store->db, DB_WRITING);
    int64_t engine = project(store->db, "engine");
    assert_true(engine > 0);
    assert_int_equal(project(store->db, "engine"), engine);
    assert_int_not_equal(project(store->db, "loom"), engine);
    store_commit(store->db);
}

static void keeps_each_piece_once(struct store *store)
{
    const struct evidence pieces[] = {
        piece(1, EVIDENCE_COMMIT, "2024-01-01", "git:1"),
        piece(1, EVIDENCE_REVIEW, "2024-01-01", "git:1"),
        piece(2, EVIDENCE_REVIEW, "2024-01-01", "git:1"),
        piece(1, EVIDENCE_COMMIT, "2024-01-01", "git:1"),
        piece(1, EVIDENCE_COMMIT, "2024-01-02", "git:2"),
    };
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_add_person(store->db, 2, "Eve", "eve@example.org");
    int64_t engine = project(store->db, "engine");
    assert_int_equal(add(store, engine, pieces, 2), 2);
    assert_int_equal(add(store, engine, pieces, 5), 2);
    assert_int_equal(add(store, engine, pieces, 5), 0);
    assert_int_equal(add(store, engine, pieces, 0), 0);
    /* The same clone under another name tells nothing new. */
    const struct evidence other = piece(1, EVIDENCE_TEST, "2024-01-01",
                                        "git:1");
    int64_t loom = project(store->db, "loom");
    assert_int_equal(add(store, loom, pieces, 5), 0);
    assert_int_equal(add(store, loom, &other, 1), 1);
    assert_int_equal(add(store, engine, &other, 1), 0);
    store_commit(store->db);
}

static void lists_what_matches(struct store *store)
{
    const struct evidence pieces[] = {
        piece(2, EVIDENCE_REVIEW, "2024-02-01", "git:b"),
        piece(1, EVIDENCE_REVIEW, "2024-02-01", "git:b"),
        piece(1, EVIDENCE_COMMIT, "2024-02-01", "git:b"),
        piece(1, EVIDENCE_COMMIT, "2024-02-01", "git:a"),
        piece(1, EVIDENCE_COMMIT, "2024-03-01", "git:c"),
    };
    const struct {
        const char *says;
        struct evidence_wish wish;
        const char *wanted; /* person, kind and reference of each */
    } cases[] = {
        {"all",
         {{0}, DAY_NONE, {0}},
         "1 commit loom git:z,1 commit engine git:c,1 commit engine git:a,"
         "1 commit engine git:b,1 review engine git:b,2 review engine git:b,"},
        {"of one", {{2}, DAY_NONE, {0}}, "2 review engine git:b,"},
        {"of one from a day on, that day too",
         {{1}, store_day("2024-03-01"), {0}},
         "1 commit loom git:z,1 commit engine git:c,"},
        {"of one in a project",
         {{1}, DAY_NONE, STR_LITERAL("loom")},
         "1 commit loom git:z,"},
        {"from a day on, that day too",
         {{0}, store_day("2024-03-01"), {0}},
         "1 commit loom git:z,1 commit engine git:c,"},
        {"of a project",
         {{0}, DAY_NONE, STR_LITERAL("loom")},
         "1 commit loom git:z,"},
        {"of a project nobody knows", {{0}, DAY_NONE, STR_LITERAL("x")}, ""},
    };
    const struct evidence other = piece(1, EVIDENCE_COMMIT, "2024-04-01",
                                        "git:z");
    store_begin(store->db, DB_WRITING);
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_add_person(store->db, 2, "Eve", "eve@example.org");
    add(store, project(store->db, "engine"), pieces, COUNT_OF(pieces));
    add(store, project(store->db, "loom"), &other, 1);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct evidence_list found;
        struct fault fault;
        struct str got = STR_LITERAL("");
        store_done(store_evidence_list(store->mem, store->db, &cases[i].wish,
                                       &found, &fault),
                   &fault);
        for (size_t n = 0; n < found.count; n++) {
            const struct evidence *one = &found.at[n];
            got = str_format(store->mem, "%.*s%lld %s %.*s %.*s,", STR(got),
                             (long long)one->person.number,
                             evidence_kind_names[one->kind], STR(one->project),
                             STR(one->reference));
            unit_same(one->title, "engine: turn", cases[i].says);
            UNIT_CLAIM(cases[i].says,
                       day_order(one->landed, store_day("2024-06-01")) == 0);
        }
        unit_same(got, cases[i].wanted, cases[i].says);
    }
    store_commit(store->db);
}

static void some_work(struct store *store)
{
    const struct evidence pieces[] = {
        piece(1, EVIDENCE_COMMIT, "2024-01-31", "git:a"),
        piece(1, EVIDENCE_COMMIT, "2024-01-01", "git:b"),
        piece(1, EVIDENCE_REVIEW, "2024-01-01", "git:c"),
        piece(1, EVIDENCE_COMMIT, "2024-02-01", "git:d"),
        piece(2, EVIDENCE_COMMIT, "2024-02-01", "git:d"),
    };
    const struct evidence other = piece(1, EVIDENCE_CO_AUTHOR, "2024-03-01",
                                        "git:z");
    store_add_person(store->db, 1, "Ada", "ada@example.org");
    store_add_person(store->db, 2, "Eve", "eve@example.org");
    add(store, project(store->db, "loom"), pieces, COUNT_OF(pieces));
    add(store, project(store->db, "engine"), &other, 1);
}

static void counts_by_project_month_and_kind(struct store *store)
{
    const struct {
        const char *project, *month;
        enum evidence_kind kind;
        int64_t count;
    } wanted[] = {
        {"engine", "2024-03-01", EVIDENCE_CO_AUTHOR, 1},
        {"loom", "2024-01-01", EVIDENCE_COMMIT, 2},
        {"loom", "2024-01-01", EVIDENCE_REVIEW, 1},
        {"loom", "2024-02-01", EVIDENCE_COMMIT, 1},
    };
    struct tally_list tallies;
    struct fault fault;
    store_begin(store->db, DB_WRITING);
    some_work(store);
    store_done(store_tally_list(store->mem, store->db, (person_id){1}, &tallies,
                                &fault),
               &fault);
    assert_int_equal(tallies.count, COUNT_OF(wanted));
    for (size_t i = 0; i < tallies.count; i++) {
        unit_same(tallies.at[i].project, wanted[i].project, "project");
        assert_int_equal(tallies.at[i].month.number,
                         store_day(wanted[i].month).number);
        assert_int_equal(tallies.at[i].kind, wanted[i].kind);
        assert_int_equal(tallies.at[i].count, wanted[i].count);
    }
    store_commit(store->db);
}

static void lists_a_part_of_what_matches(struct store *store)
{
    const unsigned commit = 1U << EVIDENCE_COMMIT;
    const unsigned all = (1U << EVIDENCE_KIND_COUNT) - 1;
    const struct day_span ever = {DAY_NONE, DAY_NONE};
    const struct {
        const char *says;
        struct ledger_wish wish;
        int64_t count;
        const char *wanted; /* the references listed */
    } cases[] = {
        {"all",
         {{1}, ever, {0}, all, 0, 9},
         5,
         "git:z git:d git:a git:b git:c "},
        {"one kind", {{1}, ever, {0}, commit, 0, 9}, 3, "git:d git:a git:b "},
        {"no kind", {{1}, ever, {0}, 0, 0, 9}, 0, ""},
        {"a kind with a dash",
         {{1}, ever, {0}, 1U << EVIDENCE_CO_AUTHOR, 0, 9},
         1,
         "git:z "},
        {"a project",
         {{1}, ever, STR_LITERAL("engine"), all, 0, 9},
         1,
         "git:z "},
        {"a month",
         {{1},
          {store_day("2024-01-01"), store_day("2024-02-01")},
          {0},
          all,
          0,
          9},
         3,
         "git:a git:b git:c "},
        {"from a day on",
         {{1}, {store_day("2024-01-31"), DAY_NONE}, {0}, all, 0, 9},
         3,
         "git:z git:d git:a "},
        {"the first two", {{1}, ever, {0}, all, 0, 2}, 5, "git:z git:d "},
        {"the next two", {{1}, ever, {0}, all, 2, 2}, 5, "git:a git:b "},
        {"beyond the end", {{1}, ever, {0}, all, 9, 2}, 5, ""},
        {"somebody else's", {{2}, ever, {0}, all, 0, 9}, 1, "git:d "},
    };
    store_begin(store->db, DB_WRITING);
    some_work(store);
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct evidence_list found;
        struct fault fault;
        struct str got = STR_LITERAL("");
        int64_t count = -1;
        store_done(store_ledger_list(store->mem, store->db, &cases[i].wish,
                                     &found, &fault)
                       && store_ledger_count(store->mem, store->db,
                                             &cases[i].wish, &count, &fault),
                   &fault);
        for (size_t j = 0; j < found.count; j++)
            got = str_format(store->mem, "%.*s%.*s ", STR(got),
                             STR(found.at[j].reference));
        unit_same(got, cases[i].wanted, cases[i].says);
        UNIT_CLAIM(cases[i].says, count == cases[i].count);
    }
    store_commit(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(knows_a_project_by_name),
        STORE_TEST(keeps_each_piece_once),
        STORE_TEST(lists_what_matches),
        STORE_TEST(counts_by_project_month_and_kind),
        STORE_TEST(lists_a_part_of_what_matches),
        STORE_TEST_QUERIES("store_evidence.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
