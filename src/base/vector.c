#include "base/vector.h"

#include <stdint.h>

/* Not "fma": it rounds otherwise than machines without it.  Clang 14 does not
 * know the attribute. */
#if defined(__x86_64__) && !defined(__clang__)
#define FASTEST __attribute__((target_clones("avx2", "default")))
#else
#define FASTEST
#endif

#define LANES vector_size(VECTOR_LANES * 4), may_alias, aligned(16)
typedef float lanes __attribute__((LANES));
typedef int32_t whole_lanes __attribute__((LANES));

size_t vector_round_up(size_t length)
{
    return (length + VECTOR_LANES - 1) / VECTOR_LANES * VECTOR_LANES;
}

FASTEST void vector_add(float *sum, float factor, const float *row,
                        size_t length)
{
    lanes *to = (lanes *)sum;
    const lanes *from = (const lanes *)row;
    for (size_t i = 0; i < length / VECTOR_LANES; i++)
        to[i] += factor * from[i];
}

FASTEST void vector_products(const float *rows, size_t count, const float *row,
                             size_t length, float *products)
{
    const lanes *y = (const lanes *)row;
    for (size_t i = 0; i < count; i++) {
        const lanes *x = (const lanes *)(rows + i * length);
        lanes sum = {0};
        for (size_t j = 0; j < length / VECTOR_LANES; j++)
            sum += x[j] * y[j];
        products[i] = ((sum[0] + sum[4]) + (sum[1] + sum[5]))
                      + ((sum[2] + sum[6]) + (sum[3] + sum[7]));
    }
}

/* e^x is 2^whole * e^rest with rest within half of log 2; the series of e^rest
 * is exact to 2e-6 of it. */
FASTEST void vector_softmax(float *numbers, size_t length)
{
    const float per_power = 1.44269504F; /* 1 / log 2 */
    const float power = 0.69314718F;     /* log 2 */
    const float least = -80;
    const int32_t exponent_zero = 127; /* IEEE 754, single precision */
    const int32_t exponent_one = 1 << 23;
    lanes *at = (lanes *)numbers;
    lanes total = {0};
    for (size_t i = 0; i < length / VECTOR_LANES; i++) {
        whole_lanes is_below = at[i] < least;
        lanes x = (lanes)((is_below & (whole_lanes)(least - (lanes){0}))
                          | (~is_below & (whole_lanes)at[i]));
        whole_lanes whole = __builtin_convertvector(x * per_power - 0.5F,
                                                    whole_lanes);
        lanes rest = x - __builtin_convertvector(whole, lanes) * power;
        lanes series =
            1
            + rest
                  * (1
                     + rest
                           * (0.5F
                              + rest
                                    * (1.0F / 6
                                       + rest * (1.0F / 24 + rest / 120))));
        at[i] = series * (lanes)((whole + exponent_zero) * exponent_one);
        total += at[i];
    }
    float sum = 0;
    for (size_t i = 0; i < VECTOR_LANES; i++)
        sum += total[i];
    for (size_t i = 0; i < length / VECTOR_LANES; i++)
        at[i] /= sum;
}
