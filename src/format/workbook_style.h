/* format/workbook_style.h - how a cell of a workbook shows its number. */
#pragma once

#include "base/fault.h"
#include "base/str.h"

struct workbook_style {
    bool is_bold;
    bool is_day, is_time, is_percent;
    struct str before, behind; /* texts around the number */
};

struct workbook_style_list {
    const struct workbook_style *at; /* shape: [count], as cells number them */
    size_t count;
    bool is_from_1904; /* days are counted from there */
};

/* Reads the part "xl/styles.xml".
 * Fails  FAULT_INPUT */
bool workbook_style_read(struct arena *mem, struct str bytes,
                         struct workbook_style_list *styles,
                         struct fault *fault);

/* What a number format does, "yyyy-mm-dd" or "0.0%": all but is_bold.  One of
 * more than 255 characters, more than there may be, does nothing. */
struct workbook_style workbook_style_parse(struct arena *mem,
                                           struct str format);

/* What a cell shows: a day, a time, or the number as a person would type it;
 * `number` itself when it is none. */
struct str workbook_number_show(struct arena *mem, struct str number,
                                const struct workbook_style *style,
                                bool is_from_1904);
