/* intake/pay_text.h - a span of pay as people write it. */
#pragma once

#include "domain/ladder/ladder.h"

/* Reads "52000 EUR - 61000 EUR", "€52,000–€61,000", "52-61k GBP",
 * "52.000 € bis 61.000 €"; one amount is a span from it to itself.
 * Gives  false, with *pay untouched, when a number, the currency or the order
 *        is not clear; "$" is USD, "£" GBP, "¥" JPY */
bool pay_parse(struct arena *mem, struct str text, struct pay_range *pay);

/* The pay as it is to be read under a name such as "Salary (USD)": with the
 * currency of the name where it has none of its own. */
struct str pay_with_currency(struct arena *mem, struct str pay,
                             struct str name);
