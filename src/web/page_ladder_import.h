/* web/page_ladder_import.h - bring a ladder, or change one: ask for it, look
 * at what was found, keep it.
 *
 * Nothing is held between the pages: the text travels in the form.
 */
#pragma once

#include "app/keep_ladder.h"
#include "app/take_ladder.h"
#include "web/page_ladder_revisions.h"

#define LADDER_SHIPPED_KEY "ospo" /* of the ladder that comes with Rung */

/* A problem and the line it stands in. */
struct problem_line {
    int line, column; /* 0: the text as a whole */
    struct str message;
    struct str before, marked; /* the line's text, and from the column on */
};

struct problem_line_list {
    const struct problem_line *at; /* shape: [count], by place */
    size_t count;
};

struct import_page {
    struct frame frame;
    struct crumb_list crumbs;
    struct str most; /* "1 MB": the largest file */
    bool may_start;  /* the ladder that comes with Rung */
    struct str text; /* what stands in the form */
    int rows;        /* of that field */
    struct str mark; /* of the text that was looked at */

    /* What is wrong with it. */
    struct problem_line_list problems;
    struct str why_not;
    bool is_wrong;
    bool is_reason_missing, is_changed_since;

    /* What was found. */
    bool is_read;
    bool is_same, is_new;
    struct str key, title;
    struct str reason;
    size_t levels, competencies, criteria;
    struct str_list level_names;
    int64_t present, next; /* revisions */
    struct difference_view difference;
    struct part_lines parts;
    bool is_retitled;
};

/* Sets what `reading` says, but for how it compares to the store. */
void import_view_fill(struct arena *mem, struct str given,
                      const struct ladder_reading *reading,
                      struct import_page *page);

/* How it compares to the present revision. */
void import_view_compare(struct arena *mem, const struct ladder *ladder,
                         const struct ladder_preview *preview,
                         struct import_page *page);

void import_html(struct text *out, const struct import_page *view);
