#include "web/words.h"

#include "base/fault.h"
#include "base/translate.h"
#include "domain/ladder/ladder.h"

#include <assert.h>

static const char *const month_words[] = {
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
};

/* 1970-01-01 was a Thursday. */
static const char *const weekday_words[] = {
    N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"), N_("Mon"), N_("Tue"), N_("Wed"),
};

/* The number written in `count` characters of "2026-11-23" from `start`. */
static int part_of(struct day day, size_t start, size_t count)
{
    char chars[DAY_CHARS];
    int number = 0;
    assert(!day_is_none(day));
    day_write(day, chars);
    for (size_t i = start; i < start + count; i++)
        number = number * 10 + (chars[i] - '0');
    return number;
}

int day_year(struct day day)
{
    return part_of(day, 0, 4);
}

int day_month(struct day day)
{
    return part_of(day, 5, 2);
}

static int day_of_month(struct day day)
{
    return part_of(day, 8, 2);
}

static const char *weekday_word(struct day day)
{
    int weekday = day.number % 7;
    return _(weekday_words[weekday < 0 ? weekday + 7 : weekday]);
}

const char *month_word(int month)
{
    assert(month >= 1 && month <= 12);
    return _(month_words[month - 1]);
}

struct str words_of_date(struct arena *mem, struct day day)
{
    if (day_is_none(day))
        return (struct str){0};
    return str_format(mem, "%s %d %s %d", weekday_word(day), day_of_month(day),
                      month_word(day_month(day)), day_year(day));
}

struct str words_of_day(struct arena *mem, struct day day, struct day today)
{
    if (day_is_none(day) || day_year(day) != day_year(today))
        return words_of_date(mem, day);
    return str_format(mem, "%s %d %s", weekday_word(day), day_of_month(day),
                      month_word(day_month(day)));
}

struct day year_of_months(struct day today)
{
    struct day first = {today.number - day_of_month(today) + 1};
    return day_add_months(first, 1 - YEAR_MONTHS);
}

struct str words_of_month(struct arena *mem, struct day day)
{
    if (day_is_none(day))
        return (struct str){0};
    return str_format(mem, "%s %d", month_word(day_month(day)), day_year(day));
}

struct str words_of_fault(struct arena *mem, const struct fault *fault)
{
    struct str says = str_of(fault->message);
    if (says.length == 0)
        return says;
    char first = says.at[0];
    if (first >= 'a' && first <= 'z')
        first = (char)(first - 'a' + 'A');
    struct str rest = str_part(says, 1, says.length);
    return str_format(mem, "%c%.*s%s", first, STR(rest),
                      str_has_suffix(says, ".") ? "" : ".");
}

size_t month_index(struct day first, struct day day)
{
    int months = 12 * (day_year(day) - day_year(first)) + day_month(day)
                 - day_month(first);
    return months < 0 || months >= YEAR_MONTHS ? YEAR_MONTHS : (size_t)months;
}

const char *month_step(int64_t count, int64_t most)
{
    static const char *const steps[] = {"s0", "s1", "s2", "s3", "s4"};
    enum { QUARTERS = 4 };
    return steps[(count * QUARTERS + most - 1) / most];
}

struct str pay_words(struct arena *mem, const struct pay_range *pay)
{
    struct str from = money_told(mem, pay->from);
    struct str to = money_told(mem, pay->to);
    if (from.length && to.length)
        return str_format(mem, _("%.*s to %.*s"), STR(from), STR(to));
    if (to.length)
        return str_format(mem, _("up to %.*s"), STR(to));
    return from.length ? str_format(mem, _("from %.*s"), STR(from)) : from;
}

struct str language_beside_page(struct str language)
{
    /* As the element html says in page/frame.html. */
    return str_is(language, "en") ? (struct str){0} : language;
}
