#include "intake/pay_text.h"

#include "support/unit.h"

static void reads_spans(void **state)
{
    const struct {
        const char *text, *from, *to;
    } cases[] = {
        {"52000 EUR - 61000 EUR", "52000.00 EUR", "61000.00 EUR"},
        {"€52,000–€61,000", "52000.00 EUR", "61000.00 EUR"},
        {"52-61k GBP", "52000.00 GBP", "61000.00 GBP"},
        {"£52.5k to £61k", "52500.00 GBP", "61000.00 GBP"},
        {"52.000 € bis 61.000 €", "52000.00 EUR", "61000.00 EUR"},
        {"$120,000.50", "120000.50 USD", "120000.50 USD"},
        {"CHF 100'000 - 120'000", "100000.00 CHF", "120000.00 CHF"},
        {"500000 - 600000 JPY", "500000 JPY", "600000 JPY"},
        {"400万円", "", ""},
        {"1.5M USD", "", ""},
        {"a lot of EUR", "", ""},
        {"52000 - 61000", "", ""},
        {"61000 EUR - 52000 EUR", "", ""},
        {"1 EUR, 2 EUR, 3 EUR", "", ""},
        {"1234567890123456 EUR", "", ""},
        {"", "", ""},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct pay_range pay = {0};
        bool is_read = pay_parse(*state, str_of(cases[i].text), &pay);
        UNIT_CLAIM(cases[i].text, is_read == (cases[i].from[0] != 0));
        unit_same(money_format(*state, pay.from), cases[i].from, cases[i].text);
        unit_same(money_format(*state, pay.to), cases[i].to, cases[i].text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {UNIT_TEST(reads_spans)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
