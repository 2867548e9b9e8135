/* intake/sheet_day.h - days as spreadsheets write them. */
#pragma once

#include "base/day.h"

/* Takes what can be read in one way only: 2026-11-23, 2026/11/23,
 * 2026-11-23 00:00:00, 23.11.2026, 23-Nov-2026, 23 November 2026, and
 * 23/11/2026 or 11/23/2026, where one number is no month.
 *
 * Gives  true, *day and *why empty, or false and *why: half a sentence that
 *        follows a colon, with both readings where there are two
 */
bool sheet_day_parse(struct arena *mem, struct str s, struct day *day,
                     struct str *why);
