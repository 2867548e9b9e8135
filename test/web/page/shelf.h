/* web/page/shelf.h - what the page of test_page.c shows. */
#pragma once

#include "web/html.h"

enum binding { BINDING_NONE, BINDING_CLOTH };

struct book {
    struct str name, address;
    struct day bought;
    enum binding binding;
};

struct book_list {
    const struct book *at; /* shape: [count] */
    size_t count;
};

struct shelf {
    const char *owner;
    struct book_list books;
    int64_t free_mm;
    double share;
    bool is_open;
    struct html note;
};

void shelf_html(struct text *out, const struct shelf *view);
