#include "base/name_index.h"

#include "support/unit.h"

static void counts_names_in_the_order_they_came(void **state)
{
    struct name_index index;
    name_index_open(*state, &index);
    assert_int_equal(name_index_find(&index, str_of("a")), NAME_NONE);
    assert_int_equal(name_index_add(&index, str_of("a")), 0);
    assert_int_equal(name_index_add(&index, str_of("")), 1);
    assert_int_equal(name_index_add(&index, str_of("a")), 0);
    assert_int_equal(name_index_find(&index, str_of("")), 1);
    assert_int_equal(name_index_find(&index, str_of("A")), NAME_NONE);
    assert_int_equal(index.count, 2);
}

static void grows_and_finds_all_again(void **state)
{
    struct arena *mem = *state;
    struct name_index index;
    name_index_open(mem, &index);
    for (int i = 0; i < 5000; i++)
        assert_int_equal(name_index_add(&index, str_format(mem, "n%d", i)), i);
    for (int i = 0; i < 5000; i++)
        assert_int_equal(name_index_find(&index, str_format(mem, "n%d", i)), i);
    assert_int_equal(name_index_find(&index, str_of("n5000")), NAME_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(counts_names_in_the_order_they_came),
        UNIT_TEST(grows_and_finds_all_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
