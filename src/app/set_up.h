/* app/set_up.h - the first owner of a store that has no users yet. */
#pragma once

#include "app/keep_session.h"

struct set_up_wish {
    struct str key;        /* what the visitor has */
    struct str wanted_key; /* what the server printed; empty: no set-up */
    struct str office_name;
    struct str email, password;
    struct session_wish session;
};

/* Whether somebody with that key may set up: there is no user yet.
 * Fails  as the store does */
bool app_set_up_is_open(struct db *db, const struct set_up_wish *wish,
                        bool *is_open, struct fault *fault);

/* Whether there is a user at all. */
bool app_has_users(struct db *db, bool *has_users, struct fault *fault);

/* Names the office, makes the first owner and signs them in.  Of two at once
 * the second is refused.
 * Fails  FAULT_MISSING set-up is not open, or the key another; FAULT_INPUT
 *        name, email or password will not do */
bool app_set_up(struct arena *mem, struct db *db,
                const struct set_up_wish *wish, struct signed_in *signed_in,
                struct fault *fault);
