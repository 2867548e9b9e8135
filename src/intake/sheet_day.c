#include "intake/sheet_day.h"

#include <assert.h>

/* The example is of long ago, so that nobody takes it for the day meant. */
#define AS_WRITTEN "write it as year, month and day, such as 1999-12-31"

static const char why_unread[] = "it is no day; " AS_WRITTEN;
static const char why_missing[] = "there is no such day in the calendar";
static const char why_short[] = "its year has two digits; " AS_WRITTEN;
static const char why_serial[] = "it is a number; give the column the form of "
                                 "a date before saving";

static const char *const month_names[12] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

/* Three pieces with one kind of separator between. */
struct pieces {
    struct str at[3];
    char separator;
};

static bool pieces_split(struct str s, struct pieces *pieces)
{
    for (const char *separator = "-/. "; *separator; separator++) {
        struct str rest = s, piece;
        size_t count = 0;
        while (count < 3 && str_next(&rest, *separator, &piece))
            pieces->at[count++] = piece;
        pieces->separator = *separator;
        if (count == 3 && rest.at == NULL)
            return true;
    }
    return false;
}

/* 1..12, or 0 for what is no month's name: "nov", "Nov", "november". */
static int64_t month_named(struct str s)
{
    for (int64_t i = 0; i < 12 && s.length >= 3; i++) {
        struct str name = str_of(month_names[i]);
        bool is_short = s.length == 3;
        if (str_same_folded(s, is_short ? str_part(name, 0, 3) : name))
            return i + 1;
    }
    return 0;
}

struct reading {
    struct arena *mem;
    struct pieces pieces;
    struct str why; /* it cannot be read */
};

static bool day_make(struct reading *reading, int64_t year, int64_t month,
                     int64_t of_month, struct day *day)
{
    reading->why = str_of(why_missing);
    return day_parse(str_format(reading->mem, "%04d-%02d-%02d", (int)year,
                                (int)month, (int)of_month),
                     day);
}

/* Numbers with the year behind: which of the first two is the month? */
static bool numbers_read(struct reading *reading, int64_t year, struct day *day)
{
    const struct pieces *pieces = &reading->pieces;
    int64_t first = 0, second = 0;
    if (!str_number(pieces->at[0], 1, 31, &first)
        || !str_number(pieces->at[1], 1, 31, &second))
        return false;
    if (pieces->separator == '.' || first > 12 || first == second)
        return day_make(reading, year, second, first, day);
    if (second > 12)
        return day_make(reading, year, first, second, day);
    reading->why = str_format(reading->mem,
                              "it can be read in two ways; write it as "
                              "%04d-%02d-%02d or %04d-%02d-%02d",
                              (int)year, (int)second, (int)first, (int)year,
                              (int)first, (int)second);
    return false;
}

static bool year_first(struct reading *reading, struct day *day)
{
    const struct pieces *pieces = &reading->pieces;
    int64_t year = 0, month = month_named(pieces->at[1]), of_month = 0;
    return str_number(pieces->at[0], 1, 9999, &year)
           && (month || str_number(pieces->at[1], 1, 12, &month))
           && str_number(pieces->at[2], 1, 31, &of_month)
           && day_make(reading, year, month, of_month, day);
}

static bool year_last(struct reading *reading, struct day *day)
{
    const struct pieces *pieces = &reading->pieces;
    int64_t year = 0, month = month_named(pieces->at[1]), of_month = 0;
    if (!str_number(pieces->at[2], 0, 9999, &year))
        return false;
    if (pieces->at[2].length == 2)
        reading->why = str_of(why_short);
    if (pieces->at[2].length != 4)
        return false;
    if (month == 0)
        return numbers_read(reading, year, day);
    return str_number(pieces->at[0], 1, 31, &of_month)
           && day_make(reading, year, month, of_month, day);
}

/* Spreadsheets write a day as its first moment: "2026-11-23 00:00:00". */
static struct str without_midnight(struct str s)
{
    if (s.length <= 10 || (s.at[10] != ' ' && s.at[10] != 'T'))
        return s;
    for (size_t i = 11; i < s.length; i++)
        if (s.at[i] != '0' && s.at[i] != ':' && s.at[i] != '.'
            && s.at[i] != 'Z')
            return s;
    return str_part(s, 0, 10);
}

bool sheet_day_parse(struct arena *mem, struct str s, struct day *day,
                     struct str *why)
{
    assert(mem && day && why);
    struct reading reading = {.mem = mem, .why = str_of(why_unread)};
    int64_t serial = 0;
    bool is_read = false;
    if (str_number(s, 0, INT32_MAX, &serial))
        reading.why = str_of(why_serial);
    else if (pieces_split(without_midnight(s), &reading.pieces))
        is_read = reading.pieces.at[0].length == 4 ? year_first(&reading, day)
                                                   : year_last(&reading, day);
    *why = is_read ? (struct str){0} : reading.why;
    return is_read;
}
