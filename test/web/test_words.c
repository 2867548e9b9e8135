#include "web/words.h"

#include "support/unit.h"

static struct day day_named(const char *text)
{
    struct day day = DAY_NONE;
    assert_true(*text == '\0' || day_parse(str_of(text), &day));
    return day;
}

static void says_days(void **state)
{
    static const struct {
        const char *day, *today, *of_date, *of_day, *of_month;
    } cases[] = {
        {"2026-11-23", "2026-11-23", "Mon 23 Nov 2026", "Mon 23 Nov",
         "Nov 2026"},
        {"2026-01-01", "2026-11-23", "Thu 1 Jan 2026", "Thu 1 Jan", "Jan 2026"},
        {"2025-12-31", "2026-11-23", "Wed 31 Dec 2025", "Wed 31 Dec 2025",
         "Dec 2025"},
        {"1970-01-01", "2026-11-23", "Thu 1 Jan 1970", "Thu 1 Jan 1970",
         "Jan 1970"},
        {"1969-12-31", "2026-11-23", "Wed 31 Dec 1969", "Wed 31 Dec 1969",
         "Dec 1969"},
        {"2024-02-29", "2024-03-01", "Thu 29 Feb 2024", "Thu 29 Feb",
         "Feb 2024"},
        {"", "2026-11-23", "", "", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct day day = day_named(cases[i].day);
        struct day today = day_named(cases[i].today);
        unit_same(words_of_date(*state, day), cases[i].of_date, cases[i].day);
        unit_same(words_of_day(*state, day, today), cases[i].of_day,
                  cases[i].day);
        unit_same(words_of_month(*state, day), cases[i].of_month, cases[i].day);
    }
}

static void says_a_fault_as_a_sentence(void **state)
{
    static const struct {
        const char *message, *wanted;
    } cases[] = {
        {"the name is empty", "The name is empty."},
        {"The name is empty.", "The name is empty."},
        {"\"x\" is no email", "\"x\" is no email."},
        {"", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct fault fault = {0};
        if (*cases[i].message)
            fault_set(&fault, FAULT_INPUT, "%s", cases[i].message);
        unit_same(words_of_fault(*state, &fault), cases[i].wanted,
                  cases[i].message);
    }
}

static void a_year_is_twelve_months(void **state)
{
    static const struct {
        const char *today, *first;
    } cases[] = {{"2026-11-23", "2025-12-01"},
                 {"2026-12-01", "2026-01-01"},
                 {"2026-01-31", "2025-02-01"},
                 {"2024-02-29", "2023-03-01"}};
    for (size_t i = 0; i < COUNT_OF(cases); i++)
        unit_same(day_format(*state, year_of_months(day_named(cases[i].today))),
                  cases[i].first, cases[i].today);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(says_days),
        UNIT_TEST(says_a_fault_as_a_sentence),
        UNIT_TEST(a_year_is_twelve_months),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
