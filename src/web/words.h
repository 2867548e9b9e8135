/* web/words.h - days as pages say them. */
#pragma once

#include "base/day.h"
#include "base/str.h"

/* "Mon 23 Nov 2026"; of no day "". */
struct str words_of_date(struct arena *mem, struct day day);

/* "Mon 23 Nov", with the year when it is not today's; of no day "". */
struct str words_of_day(struct arena *mem, struct day day, struct day today);

/* "Nov 2026", for the month a day lies in; of no day "". */
struct str words_of_month(struct arena *mem, struct day day);

/* "Nov": a month 1 to 12. */
const char *month_word(int month);

/* The language that texts of a ladder are marked with: empty where the page
 * around them is in it already. */
struct str language_beside_page(struct str language);

struct fault;
struct pay_range;

/* A fault's message as a sentence: with a capital letter and a full stop. */
struct str words_of_fault(struct arena *mem, const struct fault *fault);

/* "52 000 EUR to 61 000 EUR"; empty where neither end is given. */
struct str pay_words(struct arena *mem, const struct pay_range *pay);

/* The first of the twelve months that end with today's: the year of pages. */
enum { YEAR_MONTHS = 12 };
struct day year_of_months(struct day today);

/* Which of the months from `first` on a day lies in; beyond them: YEAR_MONTHS.
 */
size_t month_index(struct day first, struct day day);

/* The class of one of five steps, by quarters of the fullest month. */
const char *month_step(int64_t count, int64_t most);

/* The parts of a day that is one. */
int day_year(struct day day);
int day_month(struct day day);
