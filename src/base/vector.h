/* base/vector.h - sums over rows of numbers, eight at a time.
 *
 * Rows are a multiple of VECTOR_LANES long.  Every machine adds in the same order
 * and so gives the same bytes, whatever it has to do it with.
 */
#pragma once

#include <stddef.h>

enum { VECTOR_LANES = 8 };

/* The length a row of so many numbers must have. */
size_t vector_round_up(size_t length);

/* sum += factor * row */
void vector_add(float *sum, float factor, const float *row, size_t length);

/* products[i] = what `row` and row i of `rows` have as the sum of their
 * products; `rows` has the shape [count][length]. */
void vector_products(const float *rows, size_t count, const float *row,
                     size_t length, float *products);

/* Raises e to each number, which must be at most 0, and divides by their sum;
 * what is below -80 gives 0 or next to it. */
void vector_softmax(float *numbers, size_t length);
