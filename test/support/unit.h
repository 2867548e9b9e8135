/* support/unit.h - what every unit test needs: cmocka and one arena a test.
 *
 *     static void adds_people(void **state)
 *     {
 *         struct arena *mem = *state;
 *     }
 *     UNIT_TEST(adds_people) in the list of the program
 */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/fault.h"
#include "base/str.h"

int unit_open(void **state);
int unit_close(void **state);

#define UNIT_TEST(function)                                                    \
    cmocka_unit_test_setup_teardown(function, unit_open, unit_close)

/* Says which row of a table of cases is wrong before it ends the test. */
void unit_claim(bool is_so, const char *says, const char *what);
#define UNIT_CLAIM(says, claim) unit_claim((claim), (says), #claim)

void unit_same(struct str got, const char *wanted, const char *says);

/* A private folder below $TMPDIR, gone when the test ends. */
const char *unit_folder(struct arena *mem);

/* folder/name with `bytes` in it; folders are made as needed. */
const char *unit_file(struct arena *mem, const char *folder, const char *name,
                      struct str bytes);
