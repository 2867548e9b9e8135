/* web/page_ladder_revisions.h - the history of a ladder, and what one revision
 * changed. */
#pragma once

#include "web/ladder_view.h"

struct revisions_line {
    int64_t number;
    struct str day, author, reason;
    bool is_present;
    bool is_first;
};

struct revisions_line_list {
    const struct revisions_line *at; /* shape: [count], newest first */
    size_t count;
};

struct revisions_page {
    struct frame frame;
    struct ladder_top top;
    struct revisions_line_list lines;
    bool may_change;
};

void revisions_html(struct text *out, const struct revisions_page *view);

/* Levels and competencies that came, went or are told differently. */
struct part_line {
    const char *what; /* translated */
    struct str_list names;
};

struct part_line_list {
    const struct part_line *at; /* shape: [count] */
    size_t count;
};

struct part_lines {
    struct part_line_list list;
};

struct part_lines part_lines_make(struct arena *mem,
                                  const struct ladder_difference *difference);
void part_lines_html(struct text *out, const struct part_lines *lines);

struct revision_page {
    struct frame frame;
    struct ladder_top top;
    int64_t number, before;
    struct difference_view difference;
    struct part_lines parts;
    bool is_retitled, is_same;
};

void revision_html(struct text *out, const struct revision_page *view);
