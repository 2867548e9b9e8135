#include "base/day.h"

#include <assert.h>
#include <string.h>

enum { MS_A_DAY = 86400000 };

struct date {
    int year, month, day;
};

/* Days from 1970-01-01 and back: Howard Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms", with years that begin in March. */
static int32_t number_of(struct date date)
{
    int year = date.month <= 2 ? date.year - 1 : date.year;
    int era = (year >= 0 ? year : year - 399) / 400;
    int of_era = year - era * 400;
    int of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5
                  + date.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year
           - 719468;
}

static struct date date_of(int32_t number)
{
    number += 719468;
    int era = (number >= 0 ? number : number - 146096) / 146097;
    int day_of_era = number - era * 146097;
    int of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524
                  - day_of_era / 146096)
                 / 365;
    int of_year = day_of_era - (365 * of_era + of_era / 4 - of_era / 100);
    int shifted = (5 * of_year + 2) / 153;
    int month = shifted + (shifted < 10 ? 3 : -9);
    return (struct date){of_era + era * 400 + (month <= 2), month,
                         of_year - (153 * shifted + 2) / 5 + 1};
}

static int month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && is_leap ? 29 : days[month - 1];
}

bool day_parse(struct str s, struct day *day)
{
    int64_t year = 0, month = 0, of_month = 0;
    if (s.length != 10 || s.at[4] != '-' || s.at[7] != '-')
        return false;
    if (!str_number(str_part(s, 0, 4), 1, 9999, &year)
        || !str_number(str_part(s, 5, 2), 1, 12, &month)
        || !str_number(str_part(s, 8, 2), 1, month_days((int)year, (int)month),
                       &of_month))
        return false;
    day->number = number_of(
        (struct date){(int)year, (int)month, (int)of_month});
    return true;
}

static void write_digits(char *at, int digits, int number)
{
    while (digits-- > 0) {
        at[digits] = (char)('0' + number % 10);
        number /= 10;
    }
}

void day_write(struct day day, char chars[static DAY_CHARS])
{
    struct date date = date_of(day.number);
    write_digits(chars, 4, date.year);
    chars[4] = chars[7] = '-';
    write_digits(chars + 5, 2, date.month);
    write_digits(chars + 8, 2, date.day);
}

struct str day_format(struct arena *mem, struct day day)
{
    if (day_is_none(day))
        return (struct str){0};
    char *chars = ARENA_ARRAY(mem, char, DAY_CHARS + 1);
    day_write(day, chars);
    return (struct str){chars, DAY_CHARS};
}

bool day_is_none(struct day day)
{
    return day.number == INT32_MIN;
}

int day_order(struct day a, struct day b)
{
    return (a.number > b.number) - (a.number < b.number);
}

struct day day_of(struct moment moment)
{
    int64_t number = moment.ms / MS_A_DAY - (moment.ms % MS_A_DAY < 0);
    return (struct day){(int32_t)number};
}

struct day day_add_months(struct day day, int months)
{
    assert(!day_is_none(day));
    struct date date = date_of(day.number);
    int count = date.year * 12 + date.month - 1 + months;
    int year = count / 12, month = count % 12 + 1;
    int last = month_days(year, month);
    return (struct day){number_of(
        (struct date){year, month, date.day < last ? date.day : last})};
}

bool month_parse(struct str s, struct day_span *span)
{
    enum { MONTH_CHARS = 7 };
    char first[] = "0000-00-01";
    if (s.length != MONTH_CHARS)
        return false;
    memcpy(first, s.at, MONTH_CHARS);
    if (!day_parse((struct str){first, DAY_CHARS}, &span->from))
        return false;
    span->to = day_add_months(span->from, 1);
    return true;
}

bool span_has(struct day_span span, struct day day)
{
    return !day_is_none(day)
           && (day_is_none(span.from) || day.number >= span.from.number)
           && (day_is_none(span.to) || day.number < span.to.number);
}

/* Takes `mark` (NUL: none) and a number of `width` digits off the front. */
static bool take_number(struct str *rest, char mark, size_t width,
                        int64_t *number)
{
    size_t before = mark ? 1 : 0;
    struct str digits = str_part(*rest, before, width);
    bool is_marked = !mark || (rest->length > 0 && rest->at[0] == mark);
    if (!is_marked || digits.length != width || str_has_prefix(digits, "-")
        || !str_number(digits, 0, INT32_MAX, number))
        return false;
    *rest = str_part(*rest, before + width, rest->length);
    return true;
}

/* "Z", "+02:00", "-05:30": minutes ahead of UTC. */
static bool zone_parse(struct str s, int64_t *minutes)
{
    *minutes = 0;
    if (str_is(s, "Z"))
        return true;
    int64_t hours = 0, rest = 0;
    if (s.length != 6 || (s.at[0] != '+' && s.at[0] != '-'))
        return false;
    int sign = s.at[0] == '-' ? -1 : 1;
    s = str_part(s, 1, s.length);
    if (!take_number(&s, '\0', 2, &hours) || !take_number(&s, ':', 2, &rest)
        || hours > 23 || rest > 59)
        return false;
    *minutes = sign * (hours * 60 + rest);
    return true;
}

bool moment_parse(struct str s, struct moment *moment)
{
    struct day day;
    int64_t hour = 0, minute = 0, second = 0, ms = 0, zone = 0;
    if (!day_parse(str_part(s, 0, 10), &day))
        return false;
    struct str rest = str_part(s, 10, s.length);
    if (rest.length > 0
        && (!take_number(&rest, 'T', 2, &hour)
            || !take_number(&rest, ':', 2, &minute)
            || !take_number(&rest, ':', 2, &second)))
        return false;
    if (str_has_prefix(rest, ".") && !take_number(&rest, '.', 3, &ms))
        return false;
    bool is_day = s.length == 10;
    if (hour > 23 || minute > 59 || second > 59
        || !(is_day || zone_parse(rest, &zone)))
        return false;
    int64_t seconds = hour * 3600 + (minute - zone) * 60 + second;
    moment->ms = (int64_t)day.number * MS_A_DAY + seconds * 1000 + ms;
    return true;
}

struct str moment_format(struct arena *mem, struct moment moment)
{
    struct day day = day_of(moment);
    int64_t ms = moment.ms - (int64_t)day.number * MS_A_DAY;
    int seconds = (int)(ms / 1000);
    return str_format(mem, "%.*sT%02d:%02d:%02dZ", STR(day_format(mem, day)),
                      seconds / 3600, seconds / 60 % 60, seconds % 60);
}
