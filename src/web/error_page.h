/* web/error_page.h - the page of a refusal: what is wrong and what to do. */
#pragma once

#include "web/frame.h"
#include "web/reply.h"
#include "web/request.h"

struct error_view {
    struct frame frame;
    const char *title; /* translated, as are the two below */
    struct str says;
    const char *advice;
    bool has_sign_in;       /* signing in may help */
    struct field_list lost; /* what was written into a form that was not taken
                               for want of a sign-in */
    struct str back; /* where a form stands that was too large; or empty */
};

void error_html(struct text *out, const struct error_view *view);
void error_note_html(struct text *out, const struct error_view *view);

/* Fills `reply`, whatever it held but for its headers.  `says` is one
 * sentence, or empty for the usual one of that status.  A fragment gets a
 * short note for its place.  No view is open before or after. */
void error_page(struct request *request, int status, struct str says,
                struct reply *reply);
