/* app/sign_in.h - from a password to a session. */
#pragma once

#include "app/keep_session.h"

struct sign_in_wish {
    struct str email, password;
    struct session_wish session; /* its token, if any, ends */
};

/* Fails  FAULT_DENIED with the same words, after the same time, whether there
 *        is no such user, they are disabled, have no password or another one
 * Cost   that of a password, about 20 ms */
bool app_sign_in(struct arena *mem, struct db *db,
                 const struct sign_in_wish *wish, struct signed_in *signed_in,
                 struct fault *fault);

/* Users one may look around as, without a password: of a sample alone, whose
 * people are invented.
 * Fails  FAULT_MISSING when the office is not a sample, or has no such user */
bool app_sample_user_list(struct arena *mem, struct db *db,
                          struct user_list *users, struct fault *fault);
bool app_sample_sign_in(struct arena *mem, struct db *db,
                        const struct sign_in_wish *wish,
                        struct signed_in *signed_in, struct fault *fault);
