/* web/page_office.h - the office itself: what it is called. */
#pragma once

#include "web/frame.h"

struct office_page {
    struct frame frame;
    struct str name;  /* as kept, or as typed */
    struct str wrong; /* what is wrong with what was typed, or empty */
};

void office_html(struct text *out, const struct office_page *view);
