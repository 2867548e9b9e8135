/* web/page_ladder_export.h - a ladder in the forms that others take. */
#pragma once

#include "web/ladder_view.h"

struct export_line {
    struct str name; /* of the form, as the address has it */
    const char *title, *text;
    const char *lost; /* in words; NULL: nothing */
};

struct export_line_list {
    const struct export_line *at; /* shape: [count] */
    size_t count;
};

struct export_page {
    struct frame frame;
    struct ladder_top top;
    struct export_line_list lines;
    bool is_without_pay; /* the reader may not see it */
};

void ladder_export_html(struct text *out, const struct export_page *view);
