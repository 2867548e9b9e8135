/* web/page_table.h - bring in a table: ask for it, show what it would do.
 */
#pragma once

#include "web/frame.h"
#include "web/table_kind.h"

enum table_step {
    TABLE_ASK, /* nothing is given yet */
    TABLE_LOOK /* what it would do; nothing is kept */
};

/* What came of one line, or what is wrong with it. */
enum table_mark { MARK_NEW, MARK_CHANGED, MARK_SAME, MARK_WRONG, MARK_NOTE };

struct table_line {
    int line;
    int column; /* of what is wrong, in bytes */
    enum table_mark mark;
    struct str text;
    struct str address; /* of the person, once they are there; or empty */
};

struct table_line_list {
    const struct table_line *at; /* shape: [count], by line */
    size_t count;
};

/* A column of the table, as the page explains it. */
struct table_column_view {
    const char *title, *text;
    bool is_needed;
};

struct table_page {
    struct frame frame;
    struct crumb_list crumbs;
    const char *title, *text, *address;
    struct str template_address;
    struct str most; /* "1 MB": the largest file */
    struct {
        const struct table_column_view *at; /* shape: [count] */
        size_t count;
    } columns;
    struct str sample;
    bool has_rater;
    struct str rater;
    struct str given; /* the table's text, to be mended */
    enum table_step step;
    struct str why_not; /* it is no such table at all; or empty */
    size_t new_count, changed_count, same_count, refused_count;
    struct table_line_list lines; /* but those that stay as they are */
    struct table_line_list stays; /* these */
    size_t hidden_count;          /* lines that are not shown */
    struct str_list mapped, ignored;
    struct str mark;       /* of what is shown, and of its text */
    size_t good_count;     /* lines that would change something */
    bool is_mended;        /* the text is another than was looked at */
    bool is_changed_since; /* what is kept is */
};

void table_html(struct text *out, const struct table_page *view);

/* What can be brought in. */
struct import_offer {
    const char *title, *text, *address;
    struct str template_address; /* or empty */
};

struct import_hub {
    struct frame frame;
    struct {
        const struct import_offer *at; /* shape: [count] */
        size_t count;
    } offers;
};

void import_hub_html(struct text *out, const struct import_hub *view);
