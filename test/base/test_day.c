#include "base/day.h"

#include "support/unit.h"

static struct day of(const char *text)
{
    struct day day;
    if (!day_parse(str_of(text), &day))
        fail_msg("%s is a day", text);
    return day;
}

static void knows_the_days_there_are(void **state)
{
    static const struct {
        const char *text;
        bool is_day;
        int32_t number;
    } cases[] = {
        {"1970-01-01", true, 0},
        {"1970-01-02", true, 1},
        {"1969-12-31", true, -1},
        {"2000-02-29", true, 11016},
        {"2000-03-01", true, 11017},
        {"1900-02-28", true, -25509},
        {"1900-03-01", true, -25508},
        {"0001-01-01", true, -719162},
        {"9999-12-31", true, 2932896},
        {"2024-02-29", true, 19782},
        {"1900-02-29", false, 0},
        {"2023-02-29", false, 0},
        {"2100-02-29", false, 0},
        {"0000-01-01", false, 0},
        {"2026-00-10", false, 0},
        {"2026-13-01", false, 0},
        {"2026-04-31", false, 0},
        {"2026-01-00", false, 0},
        {"2026-01-32", false, 0},
        {"2026-1-01", false, 0},
        {"2026-01-1", false, 0},
        {"2026/01/01", false, 0},
        {"2026-01-01 ", false, 0},
        {" 2026-01-01", false, 0},
        {"-026-01-01", false, 0},
        {"2026--1-01", false, 0},
        {"20260101", false, 0},
        {"10000-01-01", false, 0},
        {"", false, 0},
        {"2026-01/01", false, 0},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct day day = {12345};
        bool is_day = day_parse(str_of(cases[i].text), &day);
        UNIT_CLAIM(cases[i].text, is_day == cases[i].is_day);
        UNIT_CLAIM(cases[i].text,
                   day.number == (is_day ? cases[i].number : 12345));
    }
}

static void goes_round_through_every_day_there_is(void **state)
{
    (void)state;
    int32_t last = of("9999-12-31").number;
    struct arena *mem = arena_open();
    for (int32_t number = of("0001-01-01").number; number <= last; number++) {
        struct day back = {0};
        struct str text = day_format(mem, (struct day){number});
        if (!day_parse(text, &back) || back.number != number)
            fail_msg("%.*s is not day %d", STR(text), number);
        if (number % 10000 == 0) {
            arena_close(mem);
            mem = arena_open();
        }
    }
    arena_close(mem);
}

static void knows_no_day(void **state)
{
    struct day first = of("0001-01-01");
    assert_true(day_is_none(DAY_NONE));
    assert_false(day_is_none(first));
    unit_same(day_format(*state, DAY_NONE), "", "no day has no text");
}

static void orders_days(void **state)
{
    (void)state;
    assert_true(day_order(of("2026-01-31"), of("2026-02-01")) < 0);
    assert_true(day_order(of("2026-02-01"), of("2026-01-31")) > 0);
    assert_true(day_order(of("1969-12-31"), of("1970-01-01")) < 0);
    assert_int_equal(day_order(of("2026-02-01"), of("2026-02-01")), 0);
}

static void adds_months(void **state)
{
    static const struct {
        const char *from;
        int months;
        const char *wanted;
    } cases[] = {
        {"2026-01-15", 0, "2026-01-15"},   {"2026-01-15", 1, "2026-02-15"},
        {"2026-01-31", 1, "2026-02-28"},   {"2024-01-31", 1, "2024-02-29"},
        {"2026-01-31", 3, "2026-04-30"},   {"2026-12-31", 1, "2027-01-31"},
        {"2026-12-15", 12, "2027-12-15"},  {"2026-01-01", -1, "2025-12-01"},
        {"2026-03-31", -1, "2026-02-28"},  {"2024-02-29", 12, "2025-02-28"},
        {"2024-02-29", -48, "2020-02-29"}, {"2000-02-29", -1200, "1900-02-28"},
        {"2026-11-30", 1, "2026-12-30"},   {"2026-12-01", -12, "2025-12-01"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct day day = day_add_months(of(cases[i].from), cases[i].months);
        unit_same(day_format(*state, day), cases[i].wanted, cases[i].from);
    }
}

static void knows_the_months_there_are(void **state)
{
    static const struct {
        const char *month, *from, *to; /* from NULL: none */
    } cases[] = {
        {"2026-11", "2026-11-01", "2026-12-01"},
        {"2026-12", "2026-12-01", "2027-01-01"},
        {"2024-02", "2024-02-01", "2024-03-01"},
        {"2026-13", NULL, NULL},
        {"2026-1", NULL, NULL},
        {"2026-11-23", NULL, NULL},
        {"soon", NULL, NULL},
        {"", NULL, NULL},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct day_span span = {DAY_NONE, DAY_NONE};
        bool is_month = month_parse(str_of(cases[i].month), &span);
        UNIT_CLAIM(cases[i].month, is_month == (cases[i].from != NULL));
        unit_same(day_format(*state, span.from),
                  cases[i].from ? cases[i].from : "", cases[i].month);
        unit_same(day_format(*state, span.to), cases[i].to ? cases[i].to : "",
                  cases[i].month);
    }
}

static void holds_days_in_spans(void **state)
{
    static const struct {
        const char *says, *from, *to, *day;
        bool wanted;
    } cases[] = {
        {"the first day is in it", "2026-01-01", "2026-02-01", "2026-01-01",
         true},
        {"the day before is not", "2026-01-01", "2026-02-01", "2025-12-31",
         false},
        {"the last day is in it", "2026-01-01", "2026-02-01", "2026-01-31",
         true},
        {"the first day after is not", "2026-01-01", "2026-02-01", "2026-02-01",
         false},
        {"since ever", NULL, "2026-02-01", "0001-01-01", true},
        {"since ever ends too", NULL, "2026-02-01", "2026-02-01", false},
        {"for ever", "2026-01-01", NULL, "9999-12-31", true},
        {"for ever begins too", "2026-01-01", NULL, "2025-12-31", false},
        {"always", NULL, NULL, "2026-02-01", true},
        {"an empty span", "2026-01-01", "2026-01-01", "2026-01-01", false},
        {"no day is in no span", NULL, NULL, NULL, false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct day_span span = {cases[i].from ? of(cases[i].from) : DAY_NONE,
                                cases[i].to ? of(cases[i].to) : DAY_NONE};
        struct day day = cases[i].day ? of(cases[i].day) : DAY_NONE;
        UNIT_CLAIM(cases[i].says, span_has(span, day) == cases[i].wanted);
    }
}

static void finds_the_day_of_a_moment(void **state)
{
    static const struct {
        int64_t ms;
        const char *day, *moment;
    } cases[] = {
        {0, "1970-01-01", "1970-01-01T00:00:00Z"},
        {86399999, "1970-01-01", "1970-01-01T23:59:59Z"},
        {86400000, "1970-01-02", "1970-01-02T00:00:00Z"},
        {-1, "1969-12-31", "1969-12-31T23:59:59Z"},
        {-86400000, "1969-12-31", "1969-12-31T00:00:00Z"},
        {-86400001, "1969-12-30", "1969-12-30T23:59:59Z"},
        {951827696789, "2000-02-29", "2000-02-29T12:34:56Z"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct moment moment = {cases[i].ms};
        unit_same(day_format(*state, day_of(moment)), cases[i].day,
                  cases[i].moment);
        unit_same(moment_format(*state, moment), cases[i].moment,
                  cases[i].moment);
    }
}

static void parses_moments(void **state)
{
    static const struct {
        const char *text;
        bool is_moment;
        int64_t ms;
    } cases[] = {
        {"1970-01-01T00:00:00Z", true, 0},
        {"1970-01-01", true, 0},
        {"1970-01-02", true, 86400000},
        {"2000-02-29T12:34:56Z", true, 951827696000},
        {"2000-02-29T12:34:56.789Z", true, 951827696789},
        {"1970-01-01T23:59:59Z", true, 86399000},
        {"1970-01-01T02:00:00+02:00", true, 0},
        {"1969-12-31T18:30:00-05:30", true, 0},
        {"1970-01-01T23:59:00+23:59", true, 0},
        {"1969-12-31T23:59:59Z", true, -1000},
        {"1970-01-01T24:00:00Z", false, 0},
        {"1970-01-01T00:60:00Z", false, 0},
        {"1970-01-01T00:00:60Z", false, 0},
        {"1970-01-01T00:00:00", false, 0},
        {"1970-01-01T00:00Z", false, 0},
        {"1970-01-01 00:00:00Z", false, 0},
        {"1970-01-01T00-00:00Z", false, 0},
        {"1970-01-01T-0:00:00Z", false, 0},
        {"1970-01-01T0:00:00Z", false, 0},
        {"1970-01-01T00:00:00.12Z", false, 0},
        {"1970-01-01T00:00:00.Z", false, 0},
        {"1970-01-01T00:00:00.-12Z", false, 0},
        {"1970-01-01T00:00:00ZZ", false, 0},
        {"1970-01-01T00:00:00z", false, 0},
        {"1970-01-01T00:00:00+24:00", false, 0},
        {"1970-01-01T00:00:00+00:60", false, 0},
        {"1970-01-01T00:00:00+0000", false, 0},
        {"1970-01-01T00:00:00 00:00", false, 0},
        {"1970-01-01Z", false, 0},
        {"1970-01-01T", false, 0},
        {"1970-02-30T00:00:00Z", false, 0},
        {"", false, 0},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct moment moment = {77};
        bool is_moment = moment_parse(str_of(cases[i].text), &moment);
        UNIT_CLAIM(cases[i].text, is_moment == cases[i].is_moment);
        UNIT_CLAIM(cases[i].text, moment.ms == (is_moment ? cases[i].ms : 77));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(knows_the_days_there_are),
        UNIT_TEST(goes_round_through_every_day_there_is),
        UNIT_TEST(knows_no_day),
        UNIT_TEST(orders_days),
        UNIT_TEST(adds_months),
        UNIT_TEST(knows_the_months_there_are),
        UNIT_TEST(holds_days_in_spans),
        UNIT_TEST(finds_the_day_of_a_moment),
        UNIT_TEST(parses_moments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
