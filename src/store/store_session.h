/* store/store_session.h - browsers in which somebody has signed in.
 *
 * A session is found by the digest of its token (base/secret.h).
 */
#pragma once

#include "base/day.h"
#include "store/db.h"

struct stored_session {
    struct str digest;
    int64_t user;
    struct moment made_at;
    struct moment seen_at; /* true to a few minutes */
};

struct stored_session_list {
    const struct stored_session *at; /* shape: [count], the last seen first */
    size_t count;
};

bool store_session_add(struct db *db, const struct stored_session *session,
                       struct fault *fault);

/* *count is 0 or 1. */
bool store_session_find(struct arena *mem, struct db *db, struct str digest,
                        struct stored_session *session, size_t *count,
                        struct fault *fault);

bool store_session_list(struct arena *mem, struct db *db, int64_t user,
                        struct stored_session_list *sessions,
                        struct fault *fault);

/* Sets when it was last seen, unless somebody else is about to. */
bool store_session_see(struct db *db, struct str digest, struct moment now,
                       struct fault *fault);

bool store_session_remove(struct db *db, struct str digest,
                          struct fault *fault);

/* Removes all of a user's but the one of `kept`; empty: all. */
bool store_session_remove_of(struct db *db, int64_t user, struct str kept,
                             int64_t *removed, struct fault *fault);

/* Removes those last seen, or made, before these moments. */
bool store_session_remove_old(struct db *db, struct moment seen_before,
                              struct moment made_before, struct fault *fault);
