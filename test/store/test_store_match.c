#include "store/store_match.h"

#include "support/stores.h"

static struct level_match match_of(const char *a, const char *b)
{
    return (struct level_match){.a = {STR_LITERAL("eng"), str_of(a)},
                                .b = {STR_LITERAL("ospo"), str_of(b)},
                                .author = STR_LITERAL("operator"),
                                .reason = STR_LITERAL("same grade"),
                                .made_at = {1000}};
}

static void keeps_what_is_held_equal(struct store *store)
{
    struct level_match first = match_of("ic1", "pm1"), found;
    struct level_match second = match_of("ic2", "pm2");
    struct level_match_list list;
    struct fault fault;
    bool is_new = false;
    second.made_at.ms = 2000;
    store_begin(store->db, DB_WRITING);
    store_done(store_match_add(store->db, &second, &is_new, &fault), &fault);
    assert_true(is_new);
    store_done(store_match_add(store->db, &first, &is_new, &fault), &fault);
    assert_true(is_new);
    store_done(store_match_add(store->db, &first, &is_new, &fault), &fault);
    assert_false(is_new);
    store_done(store_match_list(store->mem, store->db, &list, &fault), &fault);
    assert_int_equal(list.count, 2);
    found = list.at[0];
    unit_same(found.a.ladder, "eng", "first ladder");
    unit_same(found.a.level, "ic1", "first level");
    unit_same(found.b.ladder, "ospo", "second ladder");
    unit_same(found.b.level, "pm1", "second level");
    unit_same(found.author, "operator", "author");
    unit_same(found.reason, "same grade", "reason");
    assert_int_equal(found.made_at.ms, 1000);
    assert_int_equal(found.id, first.id);

    store_done(store_match_remove(store->db, &first.a, &first.b, &fault),
               &fault);
    assert_false(store_match_remove(store->db, &first.a, &first.b, &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
    db_rollback(store->db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(keeps_what_is_held_equal),
        STORE_TEST_QUERIES("store_match.c"),
    };
    return cmocka_run_group_tests_name("store_match", tests, NULL, NULL);
}
