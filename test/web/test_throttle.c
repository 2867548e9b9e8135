#include "web/throttle.h"

#include "support/unit.h"

static const struct throttle_rule rule = {.tries = 3, .span_ms = 3000};

static int64_t try_name(struct throttle *throttle, const char *name, int64_t ms)
{
    return throttle_try(throttle, THROTTLE_NAME, str_of(name), &rule,
                        (struct moment){ms});
}

static void lets_a_few_through_and_then_one_by_one(void **state)
{
    struct throttle *throttle = throttle_make(*state);
    static const struct {
        const char *says;
        int64_t ms, wanted;
    } cases[] = {
        {"the first", 10000, 0},
        {"the second", 10000, 0},
        {"the third fills it", 10000, 0},
        {"the fourth waits for one drop to leak", 10000, 1000},
        {"a refused try fills nothing", 10500, 500},
        {"after a drop, one", 11000, 0},
        {"but no second", 11000, 1000},
        {"after all have leaked, three again", 20000, 0},
        {"the second of them", 20000, 0},
        {"the third of them", 20000, 0},
        {"no fourth", 20000, 1000},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        UNIT_CLAIM(cases[i].says,
                   try_name(throttle, "ada", cases[i].ms) == cases[i].wanted);
}

static void keeps_names_and_kinds_apart(void **state)
{
    struct throttle *throttle = throttle_make(*state);
    for (int i = 0; i < 3; i++)
        assert_int_equal(try_name(throttle, "ada", 10000), 0);
    assert_true(try_name(throttle, "ada", 10000) > 0);
    assert_int_equal(try_name(throttle, "wim", 10000), 0);
    assert_int_equal(throttle_try(throttle, THROTTLE_PLACE, str_of("ada"),
                                  &rule, (struct moment){10000}),
                     0);
}

static void forgets_who_may(void **state)
{
    struct throttle *throttle = throttle_make(*state);
    for (int i = 0; i < 3; i++)
        try_name(throttle, "ada", 10000);
    throttle_forget(throttle, THROTTLE_NAME, str_of("wim"));
    assert_true(try_name(throttle, "ada", 10000) > 0);
    throttle_forget(throttle, THROTTLE_NAME, str_of("ada"));
    assert_int_equal(try_name(throttle, "ada", 10000), 0);
}

/* Whoever tries many names cannot push out one that is full. */
static void a_full_bucket_outlives_a_flood(void **state)
{
    enum { FLOOD = 20000 };
    struct throttle *throttle = throttle_make(*state);
    size_t before = arena_bytes(*state);
    for (int i = 0; i < 3; i++)
        try_name(throttle, "ada", 10000);
    struct arena *mem = arena_open();
    for (int i = 0; i < FLOOD; i++)
        try_name(throttle, str_format(mem, "name%d", i).at, 10000);
    arena_close(mem);
    assert_true(try_name(throttle, "ada", 10000) > 0);
    assert_int_equal(arena_bytes(*state), before);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(lets_a_few_through_and_then_one_by_one),
        UNIT_TEST(keeps_names_and_kinds_apart),
        UNIT_TEST(forgets_who_may),
        UNIT_TEST(a_full_bucket_outlives_a_flood),
    };
    return cmocka_run_group_tests_name("throttle", tests, NULL, NULL);
}
