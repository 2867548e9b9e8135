/* web/page_account.h - what somebody has with Rung: role, password, sessions.
 */
#pragma once

#include "web/frame.h"

struct account_session {
    struct str made, seen; /* in words */
    bool is_this;
};

struct account_session_list {
    const struct account_session *at; /* shape: [count] */
    size_t count;
};

struct account_page {
    struct frame frame;
    struct str email;
    const char *role, *purpose; /* in words */
    struct str person_address;  /* of who they are, or empty */
    bool has_password;
    int password_least; /* characters */
    struct str wrong;   /* why the password stays, or empty */
    bool is_next_wrong; /* it lies in the new one, not in the present */
    struct account_session_list sessions;
};

void account_html(struct text *out, const struct account_page *view);
