/* web/page_find.h - find anything one may see. */
#pragma once

#include "app/find_all.h"
#include "web/frame.h"

struct found_item {
    struct str address, name, detail;
};

struct found_group {
    const char *title; /* "People", translated */
    const char *id;
    struct {
        const struct found_item *at; /* shape: [count] */
        size_t count;
    } items;
};

struct find_page {
    struct frame frame;
    struct str words; /* as asked */
    size_t count;
    bool is_cut;
    struct {
        const struct found_group *at; /* shape: [count]: those with items */
        size_t count;
    } groups;
};

void find_html(struct text *out, const struct find_page *view);

/* The same without the page around it, for a search while typing. */
void find_results_html(struct text *out, const struct find_page *view);
