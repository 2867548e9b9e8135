/* web/page_ladder_counts.h - what open source work counts towards the criteria
 * of a ladder that stays as it is, and why. */
#pragma once

#include "web/ladder_view.h"

struct counts_kind {
    const char *name;
    struct str why;
    bool is_refused;
    bool is_by_office;
    bool is_older_wording;
};

struct counts_kind_list {
    const struct counts_kind *at; /* shape: [count] */
    size_t count;
};

/* What forms of the page carry besides. */
struct counts_form {
    struct str address; /* of the page, where forms go */
    struct str token;
    struct str level; /* the filter, to come back to */
    bool is_without;
};

/* A criterion; or of one that is gone, its words and what was said. */
struct counts_row {
    struct counts_form form;
    size_t number; /* tells its inputs from those of others */
    struct str key, text, competency;
    struct counts_kind_list kinds;
    bool may_mark;

    /* Of the form that was not taken. */
    struct choice_list choices;
    struct str reason, wrong;
    bool is_refused;
};

struct counts_row_list {
    const struct counts_row *at; /* shape: [count] */
    size_t count;
};

struct counts_level {
    struct str key, name;
    size_t covered, criteria;
    struct counts_row_list rows; /* those that are shown */
};

struct counts_level_list {
    const struct counts_level *at; /* shape: [count]: those with rows */
    size_t count;
};

/* Of more criteria one level is shown at a time. */
enum { COUNTS_CRITERIA_MOST = 500 };

struct counts_page {
    struct frame frame;
    struct ladder_top top;
    struct counts_form form;
    size_t criteria, covered, by_office, bare; /* bare: without evidence */
    struct choice_list levels;
    bool is_large; /* one level at a time */
    bool is_filtered;
    struct counts_level_list shown;
    struct counts_row_list gone;
};

void ladder_counts_html(struct text *out, const struct counts_page *view);
