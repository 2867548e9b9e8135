/* store/personal.h - what each column holds, why, and how long.
 *
 * The register of what the store keeps about people.  A column of the schema
 * that has no line here fails a test, and so does a line that says nothing.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

enum personal_erase {
    PERSONAL_ROW_GOES,   /* deleted with the person */
    PERSONAL_IS_BLANKED, /* the row stays, this column forgets */
    PERSONAL_STAYS,      /* kept, for the reason given */
};

struct personal_column {
    const char *table;
    const char *column;
    bool is_personal; /* says something of an identified person */
    const char *purpose;
    /* Of personal columns only: */
    const char *retention; /* how long it is kept */
    bool is_exported;      /* to the person who asks for their data */
    enum personal_erase erase;
    const char *reason; /* why it stays; NULL unless it does */
};

struct personal_list {
    const struct personal_column *at; /* shape: [count], by table as in the
                                         schema, then column */
    size_t count;
};

/* Texts are for _(). */
struct personal_list personal_columns(void);
