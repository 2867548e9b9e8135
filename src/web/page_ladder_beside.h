/* web/page_ladder_beside.h - a ladder, or a level of it, beside another
 * ladder's. */
#pragma once

#include "web/ladder_view.h"

struct beside_page {
    struct frame frame;
    struct ladder_top top;
    bool has_other; /* there is another ladder to hold beside it */
    bool has_two;   /* and one is chosen */
    struct choice_list with, from, to;
    struct str title, counts;
    struct str other; /* title of the other ladder */
    struct str pdf_address;
    struct difference_view difference;
};

void beside_html(struct text *out, const struct beside_page *view);
