/* web/page_limits.h - what Rung never does, and who sees what. */
#pragma once

#include "web/frame.h"

struct limit_cell {
    const char *words; /* "of everybody"; translated */
    const char *mark;  /* class of the cell */
};

struct limit_cell_list {
    const struct limit_cell *at; /* shape: [count], a role each */
    size_t count;
};

struct limit_row {
    const char *action; /* "See ladders" */
    struct limit_cell_list cells;
};

struct limit_row_list {
    const struct limit_row *at; /* shape: [count], as in the permission table */
    size_t count;
};

struct limits_page {
    struct frame frame; /* not of the document */
    const char *version;
    struct {
        const char *const *at; /* shape: [count], words for the roles */
        size_t count;
    } roles;
    struct limit_row_list rows;
};

void limits_html(struct text *out, const struct limits_page *view);

/* The same as a document of its own. */
void limits_document_html(struct text *out, const struct limits_page *view);

/* The permission table in words. */
void limits_make(struct arena *mem, struct limits_page *page);
