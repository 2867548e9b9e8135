/* bench/page/people_list.h - a page as long as those of an office. */
#pragma once

#include "web/html.h"

struct listed {
    struct str name, address, title;
    size_t met, counted;
    struct day since;
    bool is_ready;
};

struct listed_list {
    const struct listed *at; /* shape: [count] */
    size_t count;
};

struct people_list {
    struct str title;
    struct listed_list people;
};

void people_list_html(struct text *out, const struct people_list *view);
