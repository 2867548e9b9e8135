/* web/page_proposals.h - the proposals there are, the open ones first. */
#pragma once

#include "web/frame.h"

struct proposals_line {
    struct str address, title, ladder, base, state, author, day;
    int64_t open_threads, comments;
    bool is_open;
};

struct proposals_page {
    struct frame frame;
    struct {
        const struct proposals_line *at; /* shape: [count] */
        size_t count;
    } lines;
    size_t open;
    bool may_propose;
};

void proposals_html(struct text *out, const struct proposals_page *view);
