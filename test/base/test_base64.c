#include "base/base64.h"

#include "support/unit.h"

static void writes_and_reads_any_bytes(void **state)
{
    static const struct {
        const char *says;
        struct str bytes;
        const char *text;
    } cases[] = {
        {"nothing", {"", 0}, ""},
        {"one byte", {"f", 1}, "Zg=="},
        {"three bytes", {"foo", 3}, "Zm9v"},
        {"all kinds", {"\x00\xFF\x10", 3}, "AP8Q"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str back = {0};
        unit_same(base64_format(*state, cases[i].bytes), cases[i].text,
                  cases[i].says);
        UNIT_CLAIM(cases[i].says,
                   base64_parse(*state, str_of(cases[i].text), &back)
                       && str_same(back, cases[i].bytes));
    }
}

static void reads_nothing_else(void **state)
{
    static const char *const cases[] = {"Zg=", "Zm9v!", "Zh==", "Z m9"};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct str bytes = {0};
        UNIT_CLAIM(cases[i], !base64_parse(*state, str_of(cases[i]), &bytes));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(writes_and_reads_any_bytes),
        UNIT_TEST(reads_nothing_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
