/* What a connection keeps of ladders is what the store holds. */
#include "store/ladder_shelf.h"

#include "store/store_ladder.h"
#include "support/stores.h"

static void add(struct store *store, int64_t revision, const char *title)
{
    struct level level = {.key = STR_LITERAL("l1"), .title = str_of(title)};
    struct competency competency = {.key = STR_LITERAL("c"), .weight = 1};
    struct stored_ladder stored = {
        .revision = revision,
        .ladder = {.key = STR_LITERAL("sre"),
                   .title = str_of(title),
                   .levels = &level,
                   .level_count = 1,
                   .competencies = &competency,
                   .competency_count = 1},
    };
    struct fault fault;
    store_done(store_ladder_add(store->mem, store->db, &stored, &fault),
               &fault);
}

static struct stored_ladder find(struct store *store)
{
    struct stored_ladder found;
    struct fault fault;
    size_t count;
    store_done(store_ladder_find(store->mem, store->db, STR_LITERAL("sre"),
                                 &found, &count, &fault),
               &fault);
    assert_int_equal(count, 1);
    return found;
}

static struct stored_ladder find_in_view(struct store *store)
{
    store_begin(store->db, DB_READING);
    struct stored_ladder found = find(store);
    db_rollback(store->db);
    return found;
}

static void reads_a_revision_once(struct store *store)
{
    store_begin(store->db, DB_WRITING);
    add(store, 1, "first");
    store_commit(store->db);
    struct stored_ladder one = find_in_view(store);
    struct stored_ladder again = find_in_view(store);
    unit_same(again.ladder.levels[0].title, "first", "what was kept");
    assert_ptr_equal(again.ladder.levels, one.ladder.levels);

    store_begin(store->db, DB_WRITING);
    add(store, 2, "second");
    store_commit(store->db);
    unit_same(find_in_view(store).ladder.title, "second", "the next revision");
    unit_same(one.ladder.levels[0].title, "first", "what was given before");
}

static void keeps_nothing_that_may_be_taken_back(struct store *store)
{
    store_begin(store->db, DB_WRITING);
    add(store, 1, "never was");
    unit_same(find(store).ladder.title, "never was", "inside");
    db_rollback(store->db);
    store_begin(store->db, DB_WRITING);
    add(store, 1, "is");
    store_commit(store->db);
    unit_same(find_in_view(store).ladder.levels[0].title, "is", "afterwards");
}

static void reads_anew_when_it_is_full(struct store *store)
{
    enum { MORE_THAN_IT_HOLDS = 33 * 1024 * 1024 };
    store_begin(store->db, DB_WRITING);
    add(store, 1, "first");
    store_commit(store->db);
    ARENA_ARRAY(db_memory(store->db), char, MORE_THAN_IT_HOLDS);
    struct stored_ladder one = find_in_view(store);
    struct stored_ladder again = find_in_view(store);
    assert_ptr_not_equal(again.ladder.levels, one.ladder.levels);
    unit_same(again.ladder.levels[0].title, "first", "all the same");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(reads_a_revision_once),
        STORE_TEST(keeps_nothing_that_may_be_taken_back),
        STORE_TEST(reads_anew_when_it_is_full),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
