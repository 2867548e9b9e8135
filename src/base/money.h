/* base/money.h - an amount in minor units of an ISO 4217 currency. */
#pragma once

#include "base/fault.h"
#include "base/str.h"

struct money {
    int64_t minor;    /* cents, pence, yen... */
    char currency[4]; /* "EUR"; empty: no amount */
};

/* "1234.50 EUR", "1234 JPY"; digits behind the point as the currency has.
 * Fails  FAULT_INPUT when the number, its digits or the currency is wrong */
bool money_parse(struct str s, struct money *money, struct fault *fault);

/* "1234.50 EUR"; the empty str for no amount. */
struct str money_format(struct arena *mem, struct money money);

/* For people, in thousands and without a part that is nothing: "52 000 EUR",
 * "1 234.50 EUR", with narrow no-break spaces. */
struct str money_told(struct arena *mem, struct money money);

bool money_is_none(struct money money);
