/* store/store_user.h - who signs in, by email. */
#pragma once

#include "base/day.h"
#include "domain/person/person.h"
#include "store/db.h"

struct stored_user {
    int64_t id;
    struct str email; /* in lower case */
    struct str role;  /* a name of app/actor.h */
    person_id person; /* or nobody */
    struct str person_name;
    struct str password_hash;   /* empty: no password signs them in */
    struct moment disabled_at;  /* 0 ms: not disabled */
    struct moment signed_in_at; /* 0 ms: never yet */
    struct moment made_at;
};

struct stored_user_list {
    const struct stored_user *at; /* shape: [count] */
    size_t count;
};

/* Keeps others from changing users until the transaction ends: for rules that
 * hold for all of them together. */
bool store_user_lock(struct db *db, struct fault *fault);

/* By email. */
bool store_user_list(struct arena *mem, struct db *db,
                     struct stored_user_list *users, struct fault *fault);

/* Finds by id, or by email in lower case; *count is 0 or 1. */
bool store_user_by_id(struct arena *mem, struct db *db, int64_t id,
                      struct stored_user *user, size_t *count,
                      struct fault *fault);
bool store_user_by_email(struct arena *mem, struct db *db, struct str email,
                         struct stored_user *user, size_t *count,
                         struct fault *fault);

/* How many of that role may sign in, and how many users there are. */
bool store_user_count(struct db *db, struct str role, int64_t *enabled,
                      int64_t *all, struct fault *fault);

/* Adds a user and sets its id.
 * Fails  FAULT_CLASH when the email or the person has a user already */
bool store_user_add(struct db *db, struct stored_user *user,
                    struct fault *fault);

/* Writes role, person, password hash, disabled and last sign-in. */
bool store_user_change(struct db *db, const struct stored_user *user,
                       struct fault *fault);

/* A person who is new is whoever signs in with that email and is nobody yet.
 * Not for a person whose email changed: they have things of their own. */
bool store_user_tie(struct db *db, struct str email, person_id person,
                    struct fault *fault);

/* Removes the user, and their sessions with them. */
bool store_user_remove(struct db *db, int64_t id, struct fault *fault);
