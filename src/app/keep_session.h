/* app/keep_session.h - from a session's token to who asks; its end.
 *
 * The token is in one browser; the store knows its digest.  A new one is made
 * at every sign-in, never taken from outside.
 */
#pragma once

#include "app/keep_user.h"

/* When a session ends by itself. */
struct session_life {
    int64_t idle_ms;  /* so long after it was last seen */
    int64_t whole_ms; /* so long after it was made */
};

struct session_wish {
    struct str token; /* whatever a browser sent, or empty */
    struct session_life life;
    struct moment now;
};

struct session {
    struct actor actor;
    struct moment made_at, seen_at;
    bool is_due; /* it is time for app_session_see */
};

/* Gives  *is_found; *session when it is: who asks */
bool app_session_find(struct arena *mem, struct db *db,
                      const struct session_wish *wish, struct session *session,
                      bool *is_found, struct fault *fault);

/* Keeps that the session is in use.  Waits for nobody: when others write, the
 * next page will do. */
void app_session_see(struct arena *mem, struct db *db, struct str token,
                     struct moment now);

/* Ends the session; that it has ended already is no failure. */
bool app_sign_out(struct arena *mem, struct db *db, const struct actor *actor,
                  struct str token, struct fault *fault);

/* Ends all other sessions of the actor.
 * Gives  *count, how many */
bool app_sign_out_elsewhere(struct arena *mem, struct db *db,
                            const struct actor *actor, struct str token,
                            int64_t *count, struct fault *fault);

struct session_line {
    struct moment made_at, seen_at;
    bool is_this; /* the one that asks */
};

struct session_line_list {
    const struct session_line *at; /* shape: [count], the last seen first */
    size_t count;
};

/* The actor's own that have not ended. */
bool app_session_list(struct arena *mem, struct db *db,
                      const struct actor *actor,
                      const struct session_wish *wish,
                      struct session_line_list *lines, struct fault *fault);

/* The actor's own user.
 * Fails  FAULT_DENIED for the operator, who is none */
bool app_self_get(struct arena *mem, struct db *db, const struct actor *actor,
                  struct user *user, struct fault *fault);

struct signed_in {
    struct str token; /* for the browser, and for nobody else */
    struct actor actor;
};

/* Adds a session inside a transaction that writes, and ends the one whose
 * token `wish` has. */
bool session_add_inside(struct arena *mem, struct db *db,
                        const struct user *user,
                        const struct session_wish *wish,
                        struct signed_in *signed_in, struct fault *fault);
