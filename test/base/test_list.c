#include "base/list.h"

#include "support/unit.h"

struct pair {
    int64_t number;
    char letter;
};

static void grows_and_keeps_what_it_holds(void **state)
{
    struct list list;
    LIST_OPEN(*state, struct pair, &list);
    assert_int_equal(list.count, 0);
    for (int64_t i = 0; i < 5000; i++) {
        struct pair *pair = LIST_ADD(&list, struct pair);
        assert_int_equal(pair->number, 0);
        assert_int_equal(pair->letter, 0);
        *pair = (struct pair){i, (char)('a' + i % 26)};
        assert_int_equal(list.count, i + 1);
        assert_true(list.count <= list.capacity);
    }
    for (int64_t i = 0; i < 5000; i++) {
        assert_int_equal(LIST_AT(&list, struct pair, i)->number, i);
        assert_int_equal(LIST_AT(&list, struct pair, i)->letter, 'a' + i % 26);
    }
}

static void doubles_so_that_growing_stays_cheap(void **state)
{
    struct arena *mem = *state;
    struct list list;
    size_t before = arena_bytes(mem);
    LIST_OPEN(mem, int64_t, &list);
    for (int64_t i = 0; i < 100000; i++)
        *LIST_ADD(&list, int64_t) = i;
    assert_true(arena_bytes(mem) - before < 4 * 100000 * sizeof(int64_t));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(grows_and_keeps_what_it_holds),
        UNIT_TEST(doubles_so_that_growing_stays_cheap),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
