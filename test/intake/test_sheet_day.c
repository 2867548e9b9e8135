#include "intake/sheet_day.h"

#include <string.h>

#include "support/unit.h"

static void reads_days(void **state)
{
    struct arena *mem = *state;
    const struct {
        const char *says;
        const char *written;
        const char *wanted; /* a day, or how the reason begins */
    } cases[] = {
        {"ISO", "2026-11-23", "2026-11-23"},
        {"year first with slashes", "2026/11/23", "2026-11-23"},
        {"year first with dots", "2026.11.23", "2026-11-23"},
        {"year first, short numbers", "2026-4-3", "2026-04-03"},
        {"the first moment of a day", "2026-11-23 00:00:00", "2026-11-23"},
        {"the same as ISO", "2026-11-23T00:00:00.000Z", "2026-11-23"},
        {"another moment of a day", "2026-11-23 08:00", "it is no day"},
        {"dots are day first", "03.04.2026", "2026-04-03"},
        {"dots, short numbers", "3.4.2026", "2026-04-03"},
        {"13 is no month", "13/04/2026", "2026-04-13"},
        {"13 is no month behind", "04/13/2026", "2026-04-13"},
        {"12 may be one", "12/04/2026",
         "it can be read in two ways; write it as 2026-04-12 or 2026-12-04"},
        {"12 may be one behind", "04/12/2026",
         "it can be read in two ways; write it as 2026-12-04 or 2026-04-12"},
        {"years of long ago", "3/4/0012",
         "it can be read in two ways; write it as 0012-04-03 or 0012-03-04"},
        {"dashes say no more", "03-04-2026", "it can be read in two ways"},
        {"twice the same number", "04/04/2026", "2026-04-04"},
        {"a short month's name", "23-Nov-2026", "2026-11-23"},
        {"a whole month's name", "3 MARCH 2026", "2026-03-03"},
        {"a month's name in the middle", "2026 nov 23", "2026-11-23"},
        {"the first month", "1 jan 2026", "2026-01-01"},
        {"the last month", "31 dec 2026", "2026-12-31"},
        {"a month nobody has", "1 foo 2026", "it is no day"},
        {"the beginning of a name", "1 sept 2026", "it is no day"},
        {"a year of two digits", "23.11.26", "its year has two digits"},
        {"the same with a name", "23-Nov-26", "its year has two digits"},
        {"a day that is not", "30.02.2026", "there is no such day"},
        {"no leap year", "2025-02-29", "there is no such day"},
        {"both beyond months", "13/13/2026", "there is no such day"},
        {"a spreadsheet's number", "46349", "it is a number"},
        {"four pieces", "2026-11-23-1", "it is no day"},
        {"two pieces", "11/2026", "it is no day"},
        {"a piece is empty", "2026--23", "it is no day"},
        {"words", "last spring",
         "it is no day; write it as year, month and day, "
         "such as 1999-12-31"},
        {"nothing", "", "it is no day"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct day day = DAY_NONE;
        struct str why;
        bool is_read = sheet_day_parse(mem, str_of(cases[i].written), &day,
                                       &why);
        struct str got = is_read ? day_format(mem, day)
                                 : str_part(why, 0, strlen(cases[i].wanted));
        unit_same(got, cases[i].wanted, cases[i].says);
        UNIT_CLAIM(cases[i].says, is_read == (why.length == 0));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(reads_days),
    };
    return cmocka_run_group_tests_name("sheet_day", tests, NULL, NULL);
}
