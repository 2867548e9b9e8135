/* The ladders that come with the program, on both stores. */
#include "app/ready_ladders.h"

#include "support/crew.h"

static struct ready_ladder_list ready_of(struct store *store)
{
    const struct actor actor = crew_operator();
    struct ready_ladder_list ready = {0};
    struct fault fault = {0};
    crew_look(store);
    store_done(app_ready_list(store->mem, store->db, &actor, &ready, &fault),
               &fault);
    db_rollback(store->db);
    return ready;
}

static bool take(struct store *store, struct str *keys, size_t count,
                 size_t *kept, struct fault *fault)
{
    const struct actor actor = crew_operator();
    return app_ready_take(store->mem, store->db, &actor,
                          (struct str_list){keys, count}, kept, fault);
}

static void come_one_a_role(struct store *store)
{
    struct ready_ladder_list ready = ready_of(store);
    assert_true(ready.count >= 8);
    unit_same(ready.at[0].ladder.key, "ospo", "the whole office first");
    unit_same(ready.at[ready.count - 1].ladder.language, "de",
              "translations last");
    for (size_t i = 0; i < ready.count; i++)
        assert_false(ready.at[i].is_here);
}

static void are_taken_once(struct store *store)
{
    struct str keys[] = {STR_LITERAL("ospo-lead"),
                         STR_LITERAL("ospo-community"),
                         STR_LITERAL("ospo-lead")};
    struct fault fault = {0};
    size_t kept = 9, here = 0;
    store_done(take(store, keys, 3, &kept, &fault), &fault);
    assert_int_equal(kept, 2);
    store_done(take(store, keys, 1, &kept, &fault), &fault);
    assert_int_equal(kept, 0);
    struct ready_ladder_list ready = ready_of(store);
    for (size_t i = 0; i < ready.count; i++)
        here += ready.at[i].is_here;
    assert_int_equal(here, 2);
}

static void refuse_what_is_none(struct store *store)
{
    struct str keys[] = {STR_LITERAL("ospo-lead"), STR_LITERAL("none")};
    struct fault fault = {0};
    size_t kept = 9;
    assert_false(take(store, keys, 2, &kept, &fault));
    assert_int_equal(fault.kind, FAULT_MISSING);
    assert_false(take(store, keys, 0, &kept, &fault));
    assert_int_equal(fault.kind, FAULT_INPUT);
    assert_int_equal(kept, 9);
    struct ready_ladder_list ready = ready_of(store);
    for (size_t i = 0; i < ready.count; i++)
        assert_false(ready.at[i].is_here); /* not even the one that is there */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        STORE_TEST(come_one_a_role),
        STORE_TEST(are_taken_once),
        STORE_TEST(refuse_what_is_none),
    };
    return cmocka_run_group_tests_name("ready_ladders", tests, NULL, NULL);
}
