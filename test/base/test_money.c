#include "base/money.h"

#include "support/unit.h"

static void parses_and_formats(void **state)
{
    static const struct {
        const char *text;
        int64_t minor;
        const char *currency, *formatted;
    } cases[] = {
        {"1234.50 EUR", 123450, "EUR", "1234.50 EUR"},
        {"1234 EUR", 123400, "EUR", "1234.00 EUR"},
        {"0.05 USD", 5, "USD", "0.05 USD"},
        {"-0.05 USD", -5, "USD", "-0.05 USD"},
        {" 7\xC2\xA0"
         "EUR ",
         700, "EUR", "7.00 EUR"},
        {"1234 JPY", 1234, "JPY", "1234 JPY"},
        {"-1 KRW", -1, "KRW", "-1 KRW"},
        {"1.234 KWD", 1234, "KWD", "1.234 KWD"},
        {"1 TND", 1000, "TND", "1.000 TND"},
        {"1.0001 CLF", 10001, "CLF", "1.0001 CLF"},
        {"12.34 XYZ", 1234, "XYZ", "12.34 XYZ"},
        {"1 ZAR", 100, "ZAR", "1.00 ZAR"},
        {"0 EUR", 0, "EUR", "0.00 EUR"},
        {"92233720368547758.07 EUR", INT64_MAX, "EUR",
         "92233720368547758.07 EUR"},
        {"-92233720368547758.08 EUR", INT64_MIN, "EUR",
         "-92233720368547758.08 EUR"},
        {"9223372036854775807 JPY", INT64_MAX, "JPY",
         "9223372036854775807 JPY"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct money money = {0};
        struct fault fault;
        UNIT_CLAIM(cases[i].text,
                   money_parse(str_of(cases[i].text), &money, &fault));
        UNIT_CLAIM(cases[i].text, money.minor == cases[i].minor);
        unit_same(str_of(money.currency), cases[i].currency, cases[i].text);
        unit_same(money_format(*state, money), cases[i].formatted,
                  cases[i].text);
        UNIT_CLAIM(cases[i].text, !money_is_none(money));
    }
}

static void refuses_what_is_no_amount(void **state)
{
    static const char *const cases[] = {
        "",
        "EUR",
        " EUR",
        "12",
        "12.34",
        "12EUR",
        "12 eur",
        "12 EURO",
        "12 E1R",
        "12.3 EUR",
        "12.345 EUR",
        "12. EUR",
        ".50 EUR",
        "12.0 JPY",
        "12. JPY",
        "1.00 KWD",
        "1,234.00 EUR",
        "+1 EUR",
        "--1 EUR",
        "- EUR",
        "1.-5 EUR",
        "1 .50 EUR",
        "1e3 EUR",
        "12 @UR",
        "12 EU[",
        "1/.00 EUR",
        "92233720368547758.08 EUR",
        "-92233720368547758.09 EUR",
        "922337203685477580.70 EUR",
        "9223372036854775808 JPY",
        "99999999999999999999999999 EUR",
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct money money = {42, "ABC"};
        struct fault fault = {0};
        UNIT_CLAIM(cases[i], !money_parse(str_of(cases[i]), &money, &fault));
        UNIT_CLAIM(cases[i], fault.kind == FAULT_INPUT);
        UNIT_CLAIM(cases[i], money.minor == 42 && money.currency[0] == 'A');
    }
}

static void says_how_many_digits_a_currency_has(void **state)
{
    struct money money;
    struct fault fault;
    (void)state;
    assert_false(money_parse(str_of("1.5 BHD"), &money, &fault));
    assert_string_equal(fault.message,
                        "\"1.5 BHD\" is no amount: BHD has a number with 3 "
                        "digits behind the point");
}

static void tells_people_an_amount(void **state)
{
    static const struct {
        const char *amount, *told;
    } cases[] = {
        {"52000 EUR", "52\u202F000\u00A0EUR"},
        {"1234.50 EUR", "1\u202F234.50\u00A0EUR"},
        {"-1000000 USD", "-1\u202F000\u202F000\u00A0USD"},
        {"950 JPY", "950\u00A0JPY"},
        {"-100 JPY", "-100\u00A0JPY"},
        {"1000.125 BHD", "1\u202F000.125\u00A0BHD"},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct money money = {0};
        struct fault fault = {0};
        assert_true(money_parse(str_of(cases[i].amount), &money, &fault));
        unit_same(money_told(*state, money), cases[i].told, cases[i].amount);
    }
}

static void knows_no_amount(void **state)
{
    struct money none = {0};
    assert_true(money_is_none(none));
    unit_same(money_format(*state, none), "", "no amount has no text");
    unit_same(money_told(*state, none), "", "nor for people");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        UNIT_TEST(parses_and_formats),
        UNIT_TEST(refuses_what_is_no_amount),
        UNIT_TEST(says_how_many_digits_a_currency_has),
        UNIT_TEST(tells_people_an_amount),
        UNIT_TEST(knows_no_amount),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
