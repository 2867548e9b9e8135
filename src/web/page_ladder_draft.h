/* web/page_ladder_draft.h - a first ladder out of what people are to do, to be
 * looked at and kept as a proposal. */
#pragma once

#include "web/choice.h"
#include "web/frame.h"

struct draft_line {
    struct str level, text;
    struct str_list examples; /* what was done already */
};

struct draft_group {
    struct str title; /* of a competency */
    struct {
        const struct draft_line *at; /* shape: [count], lowest level first */
        size_t count;
    } lines;
};

/* A duty that became nothing, and why. */
struct draft_left {
    struct str text, why;
};

struct draft_page {
    struct frame frame;
    struct crumb_list crumbs;
    struct choice_list departments;
    struct str department; /* chosen; empty: all */
    size_t duties, people, criteria, unseen;
    struct {
        const struct draft_group *at; /* shape: [count] */
        size_t count;
    } groups;
    struct {
        const struct draft_left *at; /* shape: [count] */
        size_t count;
    } left;
    struct str_list unsure, gaps, missing;
    struct str wrong; /* why it was not made or not kept; empty: nothing is */
};

void ladder_draft_html(struct text *out, const struct draft_page *view);
