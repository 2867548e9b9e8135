/* Threads that work off what comes. */
#include "support/unit.h"
#include "web/lanes.h"

#include <stdatomic.h>

static void *begin(void *to)
{
    return to;
}

static void work(void *mine, struct lane_work *work)
{
    atomic_int *done = mine;
    (void)work;
    atomic_fetch_add(done, 1);
}

static void end(void *mine)
{
    (void)mine;
}

static struct lanes *lanes_made(struct arena *mem, atomic_int *done)
{
    struct lanes_wish wish = {
        .begin = begin, .work = work, .end = end, .to = done};
    struct lanes *lanes = NULL;
    struct fault fault = {0};
    for (size_t i = 0; i < LANE_COUNT; i++)
        wish.rules[i] = (struct lane_rule){2, 100};
    assert_true(lanes_open(mem, &wish, &lanes, &fault));
    return lanes;
}

static void does_all_that_was_added(void **state)
{
    struct lane_work pieces[60];
    atomic_int done = 0;
    struct lanes *lanes = lanes_made(*state, &done);
    for (size_t i = 0; i < COUNT_OF(pieces); i++)
        assert_true(lanes_add(lanes, i % LANE_COUNT, &pieces[i]));
    lanes_close(lanes);
    assert_int_equal(atomic_load(&done), COUNT_OF(pieces));
}

/* Whoever adds may not know yet that it ended. */
static void refuses_what_comes_after_the_end(void **state)
{
    struct lane_work early, late;
    atomic_int done = 0;
    struct lanes *lanes = lanes_made(*state, &done);
    assert_true(lanes_add(lanes, LANE_PAGE, &early));
    lanes_end(lanes);
    for (size_t i = 0; i < LANE_COUNT; i++)
        assert_false(lanes_add(lanes, (enum lane)i, &late));
    lanes_close(lanes);
    assert_int_equal(atomic_load(&done), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(does_all_that_was_added),
        UNIT_TEST(refuses_what_comes_after_the_end),
    };
    return cmocka_run_group_tests_name("lanes", tests, NULL, NULL);
}
