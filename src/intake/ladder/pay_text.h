/* intake/ladder/pay_text.h - a span of pay as people write it. */
#pragma once

#include "domain/ladder/ladder.h"

/* Reads "52000 EUR - 61000 EUR", "€52,000–€61,000", "52-61k GBP",
 * "52.000 € bis 61.000 €"; one amount is a span from it to itself.
 * Gives  false, with *pay untouched, when a number, the currency or the order
 *        is not clear; "$" is USD, "£" GBP, "¥" JPY */
bool pay_parse(struct arena *mem, struct str text, struct pay_range *pay);
