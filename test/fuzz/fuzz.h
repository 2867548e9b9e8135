/* fuzz/fuzz.h - what a fuzzer defines: test/fuzz/fuzz_X.c reads the bytes the
 * way the program reads a file of format X, and gives back 0.  Seeds are in
 * test/fuzz/corpus/X.
 */
#pragma once

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count);
