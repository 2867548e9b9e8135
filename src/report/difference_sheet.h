/* report/difference_sheet.h - what differs between two levels, revisions or
 * ladders, on paper: both sides beside each other, competency by competency.
 */
#pragma once

#include "base/day.h"
#include "base/fault.h"
#include "base/text.h"
#include "domain/ladder/difference_word.h"

struct difference_sheet {
    struct str office;   /* whose page it is; may be empty */
    struct str language; /* BCP 47, of most of the text */
    struct str title;    /* what is held against what */
    struct str names[2]; /* heads of the two columns */
    const struct difference *difference;
    enum difference_of of;
    bool has_levels;  /* rows are of several levels: each says which */
    struct day today; /* stands in the foot; must be a day */
    bool is_sample;   /* says so on the page */
};

/* Appends the PDF's bytes: A4, as many pages as it takes, the same bytes for
 * the same sheet.  What is the same on both sides is counted and not printed.
 * Past DIFFERENCE_PAGES_MOST pages the rest is left out; how much is said.
 * Fails  FAULT_LIMIT when `out` overflows; FAULT_SYSTEM */
bool difference_sheet_pdf(struct arena *mem,
                          const struct difference_sheet *sheet,
                          struct text *out, struct fault *fault);

enum { DIFFERENCE_PAGES_MOST = 60 };
