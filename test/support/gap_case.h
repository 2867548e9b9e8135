/* test/support/gap_case.h - sheets to draw, of invented people. */
#pragma once

#include "report/gap_sheet.h"

/* Which sheet to make; the rest has good defaults. */
struct gap_case {
    const char *person;
    const char *standings; /* a letter for each criterion of the level:
                               m s n ? - for met, sometimes, not yet, not
                               rated, excused */
    const char *below;     /* the same for the level below */
    const char *words;     /* said by every criterion; NULL: the default */
    const char *title;     /* of every piece; NULL: the default */
    size_t evidence_each;  /* pieces beside each criterion */
    bool is_sample;
};

/* Three levels, four competencies, criteria dealt out in turn. */
struct gap_sheet gap_case_make(struct arena *mem, const struct gap_case *given);
