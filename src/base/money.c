#include "base/money.h"

#include "base/text.h"
#include "base/translate.h"

#include <string.h>

/* ISO 4217, list one, "minor unit": the currencies in use that have not two
 * digits behind the point. */
static const struct {
    char currency[4];
    int digits;
} exceptions[] = {
    {"BHD", 3}, {"BIF", 0}, {"CLF", 4}, {"CLP", 0}, {"DJF", 0}, {"GNF", 0},
    {"IQD", 3}, {"ISK", 0}, {"JOD", 3}, {"JPY", 0}, {"KMF", 0}, {"KRW", 0},
    {"KWD", 3}, {"LYD", 3}, {"OMR", 3}, {"PYG", 0}, {"RWF", 0}, {"TND", 3},
    {"UGX", 0}, {"UYI", 0}, {"UYW", 4}, {"VND", 0}, {"VUV", 0}, {"XAF", 0},
    {"XOF", 0}, {"XPF", 0},
};

static size_t digits_of(struct str currency)
{
    for (size_t i = 0; i < COUNT_OF(exceptions); i++)
        if (str_is(currency, exceptions[i].currency))
            return (size_t)exceptions[i].digits;
    return 2;
}

static bool is_currency(struct str s)
{
    for (size_t i = 0; i < s.length; i++)
        if (s.at[i] < 'A' || s.at[i] > 'Z')
            return false;
    return s.length == 3;
}

/* Appends decimal digits to a number at or below 0, which reaches one
 * further than one above. */
static bool take_digits(struct str digits, int64_t *number)
{
    for (size_t i = 0; i < digits.length; i++) {
        char c = digits.at[i];
        if (c < '0' || c > '9' || __builtin_mul_overflow(*number, 10, number)
            || __builtin_sub_overflow(*number, c - '0', number))
            return false;
    }
    return true;
}

static bool minor_parse(struct str s, size_t digits, int64_t *minor)
{
    static const char noughts[] = "0000";
    bool is_negative = str_has_prefix(s, "-");
    s = str_part(s, is_negative ? 1 : 0, s.length);
    size_t point = str_find(s, STR_LITERAL("."));
    struct str whole = str_part(s, 0, point);
    struct str part = str_part(s, point + 1, s.length);
    bool has_point = point < s.length;
    if (whole.length == 0 || (has_point && part.length != digits)
        || (has_point && digits == 0))
        return false;
    if (!has_point)
        part = (struct str){noughts, digits};

    int64_t below = 0;
    if (!take_digits(whole, &below) || !take_digits(part, &below)
        || (!is_negative && below == INT64_MIN))
        return false;
    *minor = is_negative ? below : -below;
    return true;
}

bool money_parse(struct str s, struct money *money, struct fault *fault)
{
    struct str amount = str_trim(s);
    size_t start = amount.length < 3 ? 0 : amount.length - 3;
    struct str currency = str_part(amount, start, 3);
    struct str number = str_part(amount, 0, start);
    if (!is_currency(currency))
        return fault_set(fault, FAULT_INPUT,
                         _("\"%.*s\" does not end in a currency: \"1200 EUR\""),
                         STR(amount));
    size_t digits = digits_of(currency);
    int64_t minor;
    if (str_trim(number).length == number.length
        || !minor_parse(str_trim(number), digits, &minor))
        return fault_set(fault, FAULT_INPUT,
                         _("\"%.*s\" is no amount: %.*s has a number with "
                           "%zu digits behind the point"),
                         STR(amount), STR(currency), digits);
    money->minor = minor;
    memcpy(money->currency, currency.at, 3);
    money->currency[3] = '\0';
    return true;
}

bool money_is_none(struct money money)
{
    return money.currency[0] == '\0';
}

struct str money_format(struct arena *mem, struct money money)
{
    if (money_is_none(money))
        return (struct str){0};
    uint64_t size = money.minor < 0 ? -(uint64_t)money.minor
                                    : (uint64_t)money.minor;
    const char *sign = money.minor < 0 ? "-" : "";
    size_t digits = digits_of(str_of(money.currency));
    uint64_t unit = 1;
    for (size_t i = 0; i < digits; i++)
        unit *= 10;
    if (digits == 0)
        return str_format(mem, "%s%llu %s", sign, (unsigned long long)size,
                          money.currency);
    return str_format(mem, "%s%llu.%0*llu %s", sign,
                      (unsigned long long)(size / unit), (int)digits,
                      (unsigned long long)(size % unit), money.currency);
}

struct str money_told(struct arena *mem, struct money money)
{
    enum { GROUP = 3 };
    static const char space[] = "\u202F";
    struct str exact = money_format(mem, money);
    if (exact.length == 0)
        return exact;
    struct str number = str_part(exact, 0, exact.length - 4);
    size_t point = str_find(number, STR_LITERAL("."));
    struct str part = str_part(number, point, number.length);
    bool is_whole = str_is(part, ".00") || str_is(part, ".000");
    struct text out;
    text_open(mem, 3 * exact.length, &out);
    for (size_t i = 0; i < point; i++) {
        bool is_digit_before = i > 0 && number.at[i - 1] != '-';
        if (is_digit_before && (point - i) % GROUP == 0)
            text_add_str(&out, str_of(space));
        text_add_char(&out, number.at[i]);
    }
    if (!is_whole)
        text_add_str(&out, part);
    text_add_str(&out, STR_LITERAL("\u00A0"));
    text_add_str(&out, str_of(money.currency));
    return str_copy(mem, text_str(&out));
}
