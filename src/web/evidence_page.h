/* web/evidence_page.h - who of the office did what, where. */
#pragma once

#include "app/see_everybodys_work.h"
#include "web/choice.h"
#include "web/frame.h"

struct heat_cell {
    int64_t count;
    const char *step; /* "s0" to "s4" */
    struct str address;
};

struct heat_cell_list {
    const struct heat_cell *at; /* shape: [count], a month each */
    size_t count;
};

struct heat_row {
    struct str project, address;
    struct heat_cell_list cells;
    int64_t sum;
};

struct heat_row_list {
    const struct heat_row *at; /* shape: [count], by project */
    size_t count;
};

struct heat_month {
    const char *word; /* "Nov" */
    struct str year;  /* "2026" above January and the first one, else empty */
};

struct heat_month_list {
    const struct heat_month *at; /* shape: [count], oldest first */
    size_t count;
};

struct heat {
    struct heat_month_list months;
    struct heat_row_list rows;
};

/* The twelve months up to today's. */
struct heat heat_make(struct arena *mem, struct month_total_list totals,
                      struct day today);

struct work_row {
    struct day day;
    struct str day_words, person, person_address, title, project, reference;
    const char *kind;
};

struct work_row_list {
    const struct work_row *at; /* shape: [count], newest first */
    size_t count;
};

struct evidence_page {
    struct frame frame;
    bool has_heat, is_of_all, may_collect;
    int64_t piece_count; /* of the heat */
    struct heat heat;
    struct choice_list projects, kinds;
    struct str since;       /* "2026-05-01", or empty */
    struct str since_words; /* "Fri 1 May" */
    struct str month;       /* "2026-05", or empty */
    struct str month_words; /* "May 2026" */
    struct work_row_list rows;
    bool is_filtered;
    struct str older; /* the address of older ones, or empty */
};

void evidence_page_html(struct text *out, const struct evidence_page *view);
