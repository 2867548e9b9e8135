/* web/page_ladder_strict.h - a ladder's wording looked over. */
#pragma once

#include "web/ladder_view.h"

struct strict_line {
    struct str before, words, after; /* of the text, the words marked */
    struct str place;                /* "Craft, Senior" */
    struct str message;
    struct str edit; /* where it is changed; empty: by others, or not here */
};

struct strict_line_list {
    const struct strict_line *at; /* shape: [count] */
    size_t count;
};

/* The findings of one kind. */
struct strict_group {
    const char *label; /* translated */
    struct str anchor; /* "vague" */
    size_t count;      /* of all, also those that are not shown */
    struct strict_line_list lines;
};

struct strict_group_list {
    const struct strict_group *at; /* shape: [count], those with findings */
    size_t count;
};

struct strict_page {
    struct frame frame;
    struct ladder_top top;
    size_t findings, left_out;
    bool is_known; /* words of the ladder's language are */
    struct str language;
    struct strict_group_list groups;
};

void strict_html(struct text *out, const struct strict_page *view);
