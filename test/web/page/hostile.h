/* web/page/hostile.h - one value in every place a page can have one. */
#pragma once

#include "web/html.h"

struct hostile_list {
    const struct str *at; /* shape: [count] */
    size_t count;
};

struct hostile {
    struct str value;
    struct hostile_list twice;
    size_t number; /* not 0 */
};

void hostile_html(struct text *out, const struct hostile *view);
