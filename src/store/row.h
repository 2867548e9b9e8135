/* store/row.h - from columns to values and back; for store_*.c only. */
#pragma once

#include "base/day.h"
#include "store/db.h"

/* A copy that lives in `mem`; NULL gives the empty str. */
struct str row_copy(struct arena *mem, const struct db_rows *rows, int column);

/* A day kept as ISO text; NULL gives DAY_NONE. */
struct day row_day(const struct db_rows *rows, int column);

/* Runs a query of one number: its first column, or 0 without a row. */
bool row_number_find(struct db *db, const struct query *query,
                     struct db_values values, int64_t *number,
                     struct fault *fault);

/* A day on its way to the store: text that needs no arena. */
struct day_chars {
    char at[16];
    size_t length; /* 0: no day */
};

struct day_chars day_chars(struct day day);

/* NULL for no day. */
struct db_value db_day(const struct day_chars *day);
