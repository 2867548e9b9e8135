/* store/schema.h - the steps from an empty database to ours.
 * tools/schema makes schema.c from schema/NNN_name.sql.
 */
#pragma once

#include <stddef.h>

struct schema_step {
    int number;
    const char *name;
    const char *const *sqlite;   /* statements, NULL-ended */
    const char *const *postgres; /* statements, NULL-ended */
};

/* By number, from 0 on without a gap. */
extern const struct schema_step schema_steps[];
extern const size_t schema_step_count;
