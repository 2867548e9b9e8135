/* web/page_users.h - who may sign in, and as what. */
#pragma once

#include "web/frame.h"

struct reply;

struct user_row {
    struct str address; /* of the user's page */
    struct str name, email;
    const char *role;
    struct str seen; /* when they last signed in, in words */
    bool is_disabled;
};

struct user_row_list {
    const struct user_row *at; /* shape: [count], by email */
    size_t count;
};

struct role_choice {
    const char *name, *word, *purpose;
    bool is_chosen;
};

struct role_choice_list {
    const struct role_choice *at; /* shape: [count] */
    size_t count;
};

struct users_page {
    struct frame frame;
    struct user_row_list rows;
    struct str email; /* as typed */
    struct role_choice_list roles;
    struct str wrong; /* with a new user, or empty */
};

void users_html(struct text *out, const struct users_page *view);

/* One user: what may be changed, and a password that was just made. */
struct user_page {
    struct frame frame;
    struct crumb_list crumbs;
    struct str address; /* of this page */
    struct str name, email, seen;
    const char *role, *purpose;
    bool has_password, is_disabled, is_self;
    struct role_choice_list roles;
    struct str password; /* made just now, shown this once; or empty */
};

void user_html(struct text *out, const struct user_page *view);
void user_remove_html(struct text *out, const struct user_page *view);

/* All but the operator's, which nobody can be given. */
struct role_choice_list role_choices(struct arena *mem, struct str chosen);

/* "never yet", "Mon 23 Nov" */
struct str words_of_sign_in(struct arena *mem, struct moment signed_in_at,
                            struct moment now);

struct user;

/* "/users/7" */
struct str address_of_user(struct arena *mem, const struct user *user);

/* Shows the page of a user, with a password made for them just now or with
 * none; inside a view. */
bool user_page_show(struct request *request, struct reply *reply,
                    struct str user, struct str password, struct fault *fault);
