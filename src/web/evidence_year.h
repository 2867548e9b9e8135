/* web/evidence_year.h - twelve months of somebody's work, by project. */
#pragma once

#include "domain/evidence/tally.h"
#include "web/words.h"

struct text;

struct year_month {
    const char *name; /* "Nov" */
    struct str words; /* "Nov 2026" */
};

struct year_cell {
    const char *style; /* "s3" */
    int64_t count;
    struct str address; /* of exactly those pieces */
    struct str label;   /* "tidewire, Nov 2026: " */
};

struct year_row {
    struct str project, address;
    struct {
        const struct year_cell *at; /* shape: [YEAR_MONTHS] */
        size_t count;
    } cells;
    int64_t total;
};

struct evidence_year {
    struct str from, to; /* "Dec 2025", "Nov 2026" */
    struct day first;    /* of the twelve months */
    struct {
        const struct year_month *at; /* shape: [YEAR_MONTHS] */
        size_t count;
    } months;
    struct {
        const struct year_row *at; /* shape: [count], most pieces first, then
                                      by name */
        size_t count;
    } rows;
    int64_t total;
    int64_t changes;   /* commits, alone or with others */
    int64_t uncounted; /* of kinds that are in no bit of `counted` */
};

struct year_wish {
    struct tally_list tallies;
    struct day today;
    struct str address; /* of the page: "/people/7/evidence" */
    unsigned counted;   /* bits of the kinds that count towards something */
};

struct evidence_year evidence_year_make(struct arena *mem,
                                        const struct year_wish *wish);

void evidence_year_html(struct text *out, const struct evidence_year *view);
