/* web/page_person_evidence.h - what somebody did outside, and what it counts
 * towards.
 */
#pragma once

#include "web/evidence_year.h"
#include "web/ledger.h"
#include "web/person_top.h"

struct person_evidence_page {
    struct person_top top;
    struct evidence_year year;
    struct ledger_filter filter;
    struct choice_list projects, kinds; /* to choose from */
    struct ledger_row_list rows;
    struct towards_list towards;
    bool has_ladder;
    int64_t all;          /* pieces of theirs, ever */
    int64_t found;        /* that match the filter */
    int64_t first, last;  /* of those, on this page; from 1 */
    struct str criterion; /* the one asked for, in words; or empty */
    struct str month;     /* the one asked for, in words; or empty */
    struct str address, csv_address;
    struct str newer_address, older_address; /* empty: there are none */
    bool has_handles;
    bool may_collect;
};

void person_evidence_html(struct text *out,
                          const struct person_evidence_page *view);
