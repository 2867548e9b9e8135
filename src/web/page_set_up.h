/* web/page_set_up.h - the first minute of a new store. */
#pragma once

#include "web/frame.h"

enum set_up_field {
    SET_UP_OFFICE,
    SET_UP_EMAIL,
    SET_UP_PASSWORD,
    SET_UP_FIELD_COUNT
};

struct set_up_page {
    struct frame frame;
    struct str key;
    struct str office_name, email; /* as typed */
    struct str wrong;              /* what is wrong with it, or empty */
    enum set_up_field wrong_field; /* where, when something is */
    int password_least;            /* characters */
};

void set_up_html(struct text *out, const struct set_up_page *view);
