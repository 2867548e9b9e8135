#include "store/ladder_rows.h"

#include "store/store_ladder.h"
#include "support/stores.h"

/* As STR_LITERAL, for what is static. */
#define TEXT(s)                                                                \
    {                                                                          \
        (s), sizeof(s) - 1                                                     \
    }

/* A ladder with something in each place, and nothing in others. */
static struct ladder whole_ladder(void)
{
    static const struct str after_junior[] = {TEXT("junior")};
    static const struct str after_both[] = {TEXT("junior"), TEXT("senior")};
    static struct level levels[] = {
        {
            .key = TEXT("junior"),
            .title = TEXT("Junior"),
            .external_title = TEXT("Engineer"),
            .grade = TEXT("G1"),
            .summary = TEXT("Learns."),
            .pay = {{4000000, "EUR"}, {5000000, "EUR"}},
        },
        {.key = TEXT("senior"), .pay = {{0}, {9000000, "USD"}}},
        {
            .key = TEXT("staff"),
            .pay = {{100, "JPY"}, {0}},
            .after = {after_junior, 1},
        },
        {.key = TEXT("head"), .after = {after_both, 2}},
    };
    static struct competency competencies[] = {
        {TEXT("wheels"), TEXT("Wheels"), TEXT("Craft"),
         TEXT("Things that turn."), 3},
        {.key = TEXT("axles"), .weight = 1},
    };
    static const struct str examples[] = {TEXT("Turned one"),
                                          TEXT("Turned two")};
    static const struct str alternatives[] = {TEXT("Pushed it")};
    static const struct str evidence[] = {TEXT("review"), TEXT("commit"),
                                          TEXT("talk")};
    static struct criterion criteria[] = {
        {
            .key = TEXT("wheels.junior.1"),
            .text = TEXT("Turns a wheel"),
            .weight = 2,
            .examples = {examples, 2},
        },
        {
            .key = TEXT("wheels.senior.1"),
            .level_index = 1,
            .text = TEXT("Turns many"),
            .weight = 1,
        },
        {
            .key = TEXT("axles.staff.1"),
            .level_index = 2,
            .competency_index = 1,
            .text = TEXT("Oils an axle"),
            .weight = 10,
            .examples = {examples, 1},
            .alternatives = {alternatives, 1},
            .evidence = {evidence, 3},
        },
    };
    return (struct ladder){
        .key = TEXT("carts"),
        .title = TEXT("Carts"),
        .family = TEXT("Yard"),
        .adopts = {TEXT("wagons"), 7},
        .language = TEXT("en"),
        .levels = levels,
        .level_count = COUNT_OF(levels),
        .competencies = competencies,
        .competency_count = COUNT_OF(competencies),
        .criteria = criteria,
        .criterion_count = COUNT_OF(criteria),
    };
}

static void gives_back_the_whole_ladder(struct store *store)
{
    struct stored_ladder stored = {.revision = 1, .ladder = whole_ladder()};
    struct stored_ladder found;
    struct fault fault;
    size_t count = 0;
    store_begin(store->db, DB_WRITING);
    store_done(store_ladder_add(store->mem, store->db, &stored, &fault),
               &fault);
    store_commit(store->db);
    store_begin(store->db, DB_READING);
    store_done(store_ladder_find(store->mem, store->db, stored.ladder.key,
                                 &found, &count, &fault),
               &fault);
    db_rollback(store->db);
    assert_int_equal(count, 1);
    assert_true(ladder_same(&found.ladder, &stored.ladder));

    /* ladder_same is somebody else's word for it; these are ours. */
    const struct ladder *ladder = &found.ladder;
    assert_int_equal(ladder->level_count, 4);
    unit_same(ladder->family, "Yard", "family");
    unit_same(ladder->adopts.key, "wagons", "adopts");
    assert_int_equal(ladder->adopts.revision, 7);
    assert_int_equal(ladder->levels[1].after.count, 0);
    unit_same(ladder->levels[2].after.at[0], "junior", "after");
    assert_int_equal(ladder->levels[3].after.count, 2);
    unit_same(ladder->levels[3].after.at[1], "senior", "after the second");
    assert_int_equal(ladder->levels[0].pay.to.minor, 5000000);
    assert_string_equal(ladder->levels[0].pay.from.currency, "EUR");
    assert_true(money_is_none(ladder->levels[1].pay.from));
    assert_string_equal(ladder->levels[1].pay.to.currency, "USD");
    assert_int_equal(ladder->levels[2].pay.from.minor, 100);
    assert_true(money_is_none(ladder->levels[2].pay.to));
    assert_int_equal(ladder->competencies[0].weight, 3);
    unit_same(ladder->competencies[0].area, "Craft", "area");
    const struct criterion *last = &ladder->criteria[2];
    assert_int_equal(last->level_index, 2);
    assert_int_equal(last->competency_index, 1);
    assert_int_equal(last->weight, 10);
    assert_int_equal(ladder->criteria[0].examples.count, 2);
    assert_int_equal(ladder->criteria[1].examples.count, 0);
    assert_int_equal(last->examples.count, 1);
    unit_same(last->examples.at[0], "Turned one", "example");
    assert_int_equal(last->evidence.count, 3);
    unit_same(last->evidence.at[2], "talk", "evidence");
    unit_same(last->alternatives.at[0], "Pushed it", "alternative");
}

static void keeps_the_rows_of_revisions_apart(struct store *store)
{
    struct stored_ladder stored = {.revision = 1, .ladder = whole_ladder()};
    struct stored_ladder found;
    struct fault fault;
    size_t count = 0;
    store_begin(store->db, DB_WRITING);
    store_done(store_ladder_add(store->mem, store->db, &stored, &fault),
               &fault);
    stored.revision = 2;
    stored.ladder.criterion_count = 1;
    stored.ladder.competency_count = 1;
    stored.ladder.level_count = 1;
    store_done(store_ladder_add(store->mem, store->db, &stored, &fault),
               &fault);
    store_done(store_ladder_find(store->mem, store->db, stored.ladder.key,
                                 &found, &count, &fault),
               &fault);
    assert_true(ladder_same(&found.ladder, &stored.ladder));
    assert_int_equal(found.ladder.criterion_count, 1);
    store_commit(store->db);
}

static void refuses_a_key_twice(struct store *store)
{
    struct ladder ladder = whole_ladder();
    struct level levels[] = {ladder.levels[0], ladder.levels[0]};
    struct stored_ladder stored = {.revision = 1, .ladder = ladder};
    struct fault fault = {0};
    stored.ladder.levels = levels;
    stored.ladder.level_count = 2;
    store_begin(store->db, DB_WRITING);
    store_refused(store_ladder_add(store->mem, store->db, &stored, &fault),
                  &fault, FAULT_CLASH, "a level's key twice");
    db_rollback(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(gives_back_the_whole_ladder),
        STORE_TEST(keeps_the_rows_of_revisions_apart),
        STORE_TEST(refuses_a_key_twice),
        STORE_TEST_QUERIES("ladder_rows.c"),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
