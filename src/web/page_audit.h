/* web/page_audit.h - who changed what. */
#pragma once

#include "web/frame.h"

struct audit_row {
    struct str moment; /* ISO, for machines */
    struct str day;    /* "Mon 23 Nov" */
    struct str time;   /* "14:05", UTC */
    bool is_new_day;   /* the first of its day */
    struct str actor, action, thing, person, person_address, detail;
};

struct audit_row_list {
    const struct audit_row *at; /* shape: [count], newest first */
    size_t count;
};

struct audit_page {
    struct frame frame;
    struct audit_row_list rows;
    int64_t most;
    bool is_cut;  /* there may be older ones */
    int64_t more; /* to ask for then */
};

void audit_html(struct text *out, const struct audit_page *view);
