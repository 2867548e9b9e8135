/* base/day.h - days and moments.
 *
 * A day is a date without a place or an hour: what people are shown.  A
 * moment is an instant in UTC milliseconds: what the store keeps.
 */
#pragma once

#include "base/str.h"

/* Days since 1970-01-01, in the Gregorian calendar.  DAY_NONE is no day. */
struct day {
    int32_t number;
};

#define DAY_NONE ((struct day){INT32_MIN})

struct day_span {
    struct day from; /* the first day in it; DAY_NONE: since ever */
    struct day to;   /* the first day after it; DAY_NONE: for ever */
};

struct moment {
    int64_t ms; /* since 1970-01-01T00:00:00Z */
};

/* "2026-11-23", the years 1 to 9999; false for anything else. */
bool day_parse(struct str s, struct day *day);

/* "2026-11" as the days of that month; false for anything else. */
bool month_parse(struct str s, struct day_span *span);

/* ISO 8601; the empty str for DAY_NONE. */
struct str day_format(struct arena *mem, struct day day);

/* The same into a buffer of the caller's, without a NUL. */
enum { DAY_CHARS = 10 };
void day_write(struct day day, char chars[static DAY_CHARS]);

bool day_is_none(struct day day);
int day_order(struct day a, struct day b);
struct day day_of(struct moment moment); /* in UTC */

/* The same day `months` later or earlier, or the last of a shorter month. */
struct day day_add_months(struct day day, int months);

bool span_has(struct day_span span, struct day day);

/* "2026-11-23T10:25:00Z", with or without milliseconds, "+02:00" for "Z", or
 * a day alone: its first moment; false for anything else. */
bool moment_parse(struct str s, struct moment *moment);

/* "2026-11-23T10:25:00Z" */
struct str moment_format(struct arena *mem, struct moment moment);
