#include "base/vector.h"

#include "support/unit.h"

#include <math.h>

static void rounds_lengths_up(void **state)
{
    (void)state;
    assert_int_equal(vector_round_up(0), 0);
    assert_int_equal(vector_round_up(1), VECTOR_LANES);
    assert_int_equal(vector_round_up(VECTOR_LANES), VECTOR_LANES);
    assert_int_equal(vector_round_up(VECTOR_LANES + 1), 2 * VECTOR_LANES);
}

static void adds_and_multiplies_rows(void **state)
{
    enum { LENGTH = 2 * VECTOR_LANES, ROWS = 3 };
    float *sum = ARENA_ARRAY(*state, float, LENGTH);
    float *rows = ARENA_ARRAY(*state, float, ROWS *LENGTH);
    float products[ROWS];
    for (int i = 0; i < LENGTH; i++) {
        sum[i] = 1;
        for (int j = 0; j < ROWS; j++)
            rows[j * LENGTH + i] = (float)(i * j);
    }
    vector_add(sum, 0.5F, rows + LENGTH, LENGTH);
    for (int i = 0; i < LENGTH; i++)
        assert_true(sum[i] == 1 + 0.5F * (float)i);
    vector_products(rows, ROWS, rows + LENGTH, LENGTH, products);
    assert_true(products[0] == 0);
    assert_true(products[1] == 1240); /* the squares of 0..15 */
    assert_true(products[2] == 2480);
}

static void shares_out_what_numbers_say(void **state)
{
    enum { LENGTH = 3 * VECTOR_LANES };
    float *numbers = ARENA_ARRAY(*state, float, LENGTH);
    double powers[LENGTH], total = 0, shared = 0;
    for (int i = 0; i < LENGTH; i++) {
        numbers[i] = i == LENGTH - 1 ? -INFINITY : -0.37F * (float)(i * i) / 9;
        powers[i] = exp(numbers[i]);
        total += powers[i];
    }
    vector_softmax(numbers, LENGTH);
    for (int i = 0; i < LENGTH; i++) {
        shared += numbers[i];
        assert_true(fabs(numbers[i] - powers[i] / total) < 1e-6);
    }
    assert_true(fabs(shared - 1) < 1e-5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(rounds_lengths_up),
        UNIT_TEST(adds_and_multiplies_rows),
        UNIT_TEST(shares_out_what_numbers_say),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
