/* web/page_crosswalk.h - which levels of different ladders are held equal. */
#pragma once

#include "web/choice.h"
#include "web/frame.h"

struct crosswalk_level {
    struct str name, grade, address;
    struct str pay; /* empty: not given, or not to be seen */
    bool is_first;
};

struct crosswalk_level_list {
    const struct crosswalk_level *at; /* shape: [count] */
    size_t count;
};

struct crosswalk_place {
    struct str ladder; /* its key: what a phone shows beside it */
    struct crosswalk_level_list levels;
};

struct crosswalk_place_list {
    const struct crosswalk_place *at; /* shape: [count]: one a ladder */
    size_t count;
};

struct crosswalk_line {
    struct crosswalk_place_list places;
};

struct crosswalk_line_list {
    const struct crosswalk_line *at; /* shape: [count], lowest first */
    size_t count;
};

struct crosswalk_column {
    struct str key, title;
};

struct crosswalk_column_list {
    const struct crosswalk_column *at; /* shape: [count] */
    size_t count;
};

/* Two levels, held equal or proposed. */
struct crosswalk_pair {
    struct str a, b;             /* in words */
    struct str a_value, b_value; /* "ospo:pm-3", as forms carry them */
    struct str reason;
    struct str author, day; /* of a match */
};

struct crosswalk_pair_list {
    const struct crosswalk_pair *at; /* shape: [count] */
    size_t count;
};

/* The levels of one ladder that nobody holds equal to any other. */
struct crosswalk_alone {
    struct str title;
    struct crosswalk_level_list levels;
};

struct crosswalk_alone_list {
    const struct crosswalk_alone *at; /* shape: [count] */
    size_t count;
};

/* What stands beside each other, and how much is proposed at once. */
enum { CROSSWALK_ABREAST_MOST = 6, CROSSWALK_PROPOSALS_MOST = 12 };

struct crosswalk_page {
    struct frame frame;
    struct crumb_list crumbs;
    struct crosswalk_column_list columns;
    struct crosswalk_line_list lines;
    size_t equal_count; /* rows that hold levels of two ladders at least */
    struct crosswalk_alone_list alone;
    size_t alone_count;         /* levels in it */
    struct choice_list ladders; /* to choose columns from */
    bool has_choice;            /* there are more than two */
    size_t more_proposals;      /* that are not shown */
    struct str_list problems;
    struct crosswalk_pair_list matches, proposals;
    size_t left_out;
    bool may_change, has_two; /* there are two ladders at least */
    struct choice_list first, second;
    struct str reason, wrong; /* as typed; why it was not kept */
};

void crosswalk_html(struct text *out, const struct crosswalk_page *view);
