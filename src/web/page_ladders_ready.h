/* web/page_ladders_ready.h - the ladders that come with Rung, to take one or
 * several. */
#pragma once

#include "web/frame.h"

struct ready_line {
    struct str key, title, summary, language;
    struct str lowest, highest; /* what the world calls its ends */
    struct str family;          /* set where the ladders of one begin */
    size_t levels, criteria;
    bool is_here, is_other_language;
};

struct ready_page {
    struct frame frame;
    struct crumb_list crumbs;
    struct {
        const struct ready_line *at; /* shape: [count] */
        size_t count;
    } lines;
    size_t left; /* that are not here yet */
    bool may_change;
    struct str wrong; /* why nothing was taken; empty: nothing is wrong */
};

void ladders_ready_html(struct text *out, const struct ready_page *view);
