/* web/page_site_map.h - every address there is, and who may come. */
#pragma once

#include "web/frame.h"
#include "web/route.h"

struct site_map_row {
    const char *method;
    const char *path;
    const char *purpose; /* translated */
    struct str who;      /* in words */
    bool is_open;        /* to whoever asks */
    bool is_link;        /* and a link can lead there */
};

struct site_map_row_list {
    const struct site_map_row *at; /* shape: [count], as in the route table */
    size_t count;
};

struct site_map_page {
    struct frame frame;
    struct site_map_row_list rows;
};

void site_map_html(struct text *out, const struct site_map_page *view);

struct site_map_row_list site_map_make(const struct request *request);
