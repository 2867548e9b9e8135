/* support/users.h - users to sign in as, made by the operator. */
#pragma once

#include "app/keep_session.h"
#include "support/crew.h"

#define USERS_PASSWORD "correct horse battery"

/* Adds a user of that role with USERS_PASSWORD. */
struct user users_add(struct store *store, const char *email, enum role role);

/* Eight hours idle, a week in all. */
extern const struct session_life users_life;

/* Signs in at `now` and fails the test when that fails. */
struct signed_in users_sign_in(struct store *store, const char *email,
                               struct moment now);

/* True when the token is a session's at `now`. */
bool users_is_in(struct store *store, struct str token, struct moment now,
                 struct session *session);
