/* app/change_password.h - somebody gives themselves another password. */
#pragma once

#include "app/keep_session.h"

struct password_wish {
    struct str present; /* the password that is to go */
    struct str next;
    struct session_wish session; /* of the browser that asks */
};

/* Changes the actor's own password, ends all their sessions and begins a new
 * one for the browser that asks.
 * Fails  FAULT_DENIED `present` is not their password; FAULT_INPUT `next` is
 *        too short, or the same */
bool app_password_change(struct arena *mem, struct db *db,
                         const struct actor *actor,
                         const struct password_wish *wish,
                         struct signed_in *signed_in, struct fault *fault);
