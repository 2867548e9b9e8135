/* web/page_sign_in.h - from a stranger to somebody known, and back. */
#pragma once

#include "web/frame.h"

/* Somebody of the sample to look around as. */
struct sample_user {
    struct str email, name;
    const char *role, *purpose; /* in words */
};

struct sample_user_list {
    const struct sample_user *at; /* shape: [count], the lead first */
    size_t count;
};

struct sign_in_page {
    struct frame frame;
    struct str next;  /* where they wanted to go; a path of ours, or empty */
    struct str email; /* as typed */
    struct str wrong; /* why they are not in, or empty */
    bool has_users;   /* else nobody can sign in yet */
    struct sample_user_list sample;
};

void sign_in_html(struct text *out, const struct sign_in_page *view);
