#include "intake/pay_text.h"

#include "base/text.h"

#include <assert.h>
#include <string.h>

enum { AMOUNTS_MOST = 2, DIGITS_MOST = 12 };

static const struct {
    const char *sign, *currency;
} signs[] = {
    {"\xE2\x82\xAC", "EUR"},
    {"$", "USD"},
    {"\xC2\xA3", "GBP"},
    {"\xC2\xA5", "JPY"},
    {"zł", "PLN"},
    {"₽", "RUB"},
    {"₴", "UAH"},
    {"₩", "KRW"},
    {"₺", "TRY"},
    {"円", "JPY"},
    {"元", "CNY"},
    {"₹", "INR"},
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_capital(char c)
{
    return c >= 'A' && c <= 'Z';
}

/* A word of three capitals, else what a sign stands for; none: empty. */
static struct str currency_in(struct str text)
{
    for (size_t i = 0; i + 3 <= text.length; i++) {
        bool begins = i == 0 || !is_capital(text.at[i - 1]);
        bool ends = i + 3 == text.length || !is_capital(text.at[i + 3]);
        if (begins && ends && is_capital(text.at[i])
            && is_capital(text.at[i + 1]) && is_capital(text.at[i + 2]))
            return str_part(text, i, 3);
    }
    for (size_t i = 0; i < COUNT_OF(signs); i++)
        if (str_find(text, str_of(signs[i].sign)) < text.length)
            return str_of(signs[i].currency);
    return (struct str){0};
}

struct str pay_with_currency(struct arena *mem, struct str pay, struct str name)
{
    assert(mem);
    struct str currency = currency_in(name);
    if (currency_in(pay).length || currency.length == 0)
        return pay;
    return str_format(mem, "%.*s %.*s", STR(pay), STR(currency));
}

/* True when the mark at `i` parts thousands: three digits follow it, and no
 * more. */
static bool parts_thousands(struct str text, size_t i)
{
    static const char marks[] = ",.' ";
    if (!memchr(marks, text.at[i], sizeof marks - 1) || i + 3 >= text.length)
        return false;
    bool has_three = is_digit(text.at[i + 1]) && is_digit(text.at[i + 2])
                     && is_digit(text.at[i + 3]);
    return has_three && (i + 4 == text.length || !is_digit(text.at[i + 4]));
}

struct amount {
    struct str whole, part; /* digits before and behind the point */
    bool is_thousands;      /* "52k" */
};

/* "4 million", "400万": amounts nobody should guess at. */
static bool is_multiplied(struct str rest)
{
    static const char *const words[] = {"万", "萬",  "億",  "亿", "만",
                                        "억", "m",   "M",   "천", " m",
                                        " M", "тыс", " тыс"};
    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (str_has_prefix(rest, words[i]))
            return true;
    return false;
}

/* Reads one amount from *at on; false when it has too many digits. */
static bool read_amount(struct arena *mem, struct str text, size_t *at,
                        struct amount *amount)
{
    struct text whole, part;
    text_open(mem, DIGITS_MOST, &whole);
    text_open(mem, DIGITS_MOST, &part);
    size_t i = *at;
    for (; i < text.length; i++)
        if (is_digit(text.at[i]))
            text_add_char(&whole, text.at[i]);
        else if (!parts_thousands(text, i))
            break;
    if (i + 1 < text.length && (text.at[i] == '.' || text.at[i] == ',')
        && is_digit(text.at[i + 1]))
        for (i++; i < text.length && is_digit(text.at[i]); i++)
            text_add_char(&part, text.at[i]);
    amount->is_thousands = i < text.length
                           && (text.at[i] == 'k' || text.at[i] == 'K');
    if (is_multiplied(str_part(text, i, text.length)))
        return false;
    amount->whole = text_str(&whole);
    amount->part = text_str(&part);
    *at = i;
    return !text_overflowed(&whole) && !text_overflowed(&part);
}

static bool money_of(struct arena *mem, const struct amount *amount,
                     struct str currency, struct money *money)
{
    struct fault fault = {0};
    struct str digits = amount->whole;
    if (amount->is_thousands) {
        struct str part = str_part(amount->part, 0, 3);
        digits = str_format(mem, "%.*s%.*s%.*s", STR(digits), STR(part),
                            (int)(3 - part.length), "000");
    }
    bool is_whole = amount->is_thousands || amount->part.length == 0;
    return money_parse(
        str_format(mem, "%.*s%s%.*s %.*s", STR(digits), is_whole ? "" : ".",
                   is_whole ? 0 : (int)amount->part.length,
                   amount->part.at ? amount->part.at : "", STR(currency)),
        money, &fault);
}

bool pay_parse(struct arena *mem, struct str text, struct pay_range *pay)
{
    assert(mem && pay);
    struct amount amounts[AMOUNTS_MOST] = {0};
    size_t count = 0;
    for (size_t i = 0; i < text.length;) {
        if (!is_digit(text.at[i])) {
            i++;
            continue;
        }
        if (count == AMOUNTS_MOST
            || !read_amount(mem, text, &i, &amounts[count++]))
            return false;
    }
    struct str currency = currency_in(text);
    if (count == 0 || currency.length == 0)
        return false;
    if (amounts[count - 1].is_thousands)
        amounts[0].is_thousands = true;
    struct money from, to;
    if (!money_of(mem, &amounts[0], currency, &from)
        || !money_of(mem, &amounts[count - 1], currency, &to)
        || from.minor > to.minor)
        return false;
    *pay = (struct pay_range){from, to};
    return true;
}
