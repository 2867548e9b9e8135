/* report/gap_sheet.h - one person against one level, on one page.
 *
 * The sheet is made once and written as PDF; every figure on it can be
 * counted from the rows below it.
 */
#pragma once

#include "base/fault.h"
#include "base/text.h"
#include "domain/assessment/gap.h"
#include "domain/evidence/evidence.h"

struct gap_sheet {
    struct str office; /* whose page it is; may be empty */
    struct person person;
    struct str present_level; /* title of the level held; may be empty */
    const struct gap *gap;
    size_t evidence_count; /* pieces the store holds of this person */
    struct day today;      /* stands in the foot */
    bool is_sample;        /* says so on the page */
};

/* Appends the PDF's bytes: A4, the same bytes for the same sheet.  When all
 * rows do not fit one page, met rows are summed up first, then evidence
 * titles are left out, and what was left out is said with its count.
 * Fails  FAULT_LIMIT when `out` overflows; FAULT_SYSTEM */
bool gap_sheet_pdf(struct arena *mem, const struct gap_sheet *sheet,
                   struct text *out, struct fault *fault);
