/* app/keep_user.h - who may sign in, and as what. */
#pragma once

#include "app/actor.h"

struct db;
struct stored_user;

enum { PASSWORD_CHARACTERS_LEAST = 12 };

struct user {
    user_id id;
    struct str email; /* what they sign in with, in lower case */
    enum role role;
    person_id person; /* or nobody */
    struct str name;  /* the person's, else the email */
    bool has_password;
    bool is_disabled;
    struct moment signed_in_at; /* 0 ms: never yet */
    struct moment made_at;
};

struct user_list {
    const struct user *at; /* shape: [count], by email */
    size_t count;
};

struct user_wish {
    struct str email;
    enum role role;
    struct str person;   /* as typed; empty: whoever has that email */
    struct str password; /* empty: none signs them in */
    struct str hash;     /* of the password: user_wish_check makes it */
};

/* Adds a user.
 * Fails  FAULT_INPUT the email is none, the password too short; FAULT_MISSING
 *        no such person; FAULT_CLASH there is a user of that email or person;
 *        FAULT_DENIED */
bool app_user_add(struct arena *mem, struct db *db, const struct actor *actor,
                  const struct user_wish *wish, struct user *user,
                  struct fault *fault);

bool app_user_list(struct arena *mem, struct db *db, const struct actor *actor,
                   struct user_list *users, struct fault *fault);

/* `name` is an email or an id.
 * Fails  FAULT_MISSING; FAULT_DENIED */
bool app_user_get(struct arena *mem, struct db *db, const struct actor *actor,
                  struct str name, struct user *user, struct fault *fault);

/* Fails  FAULT_INPUT shorter than PASSWORD_CHARACTERS_LEAST, or the email */
bool password_check(struct str password, struct str email, struct fault *fault);

/* For the other files of app/ that know users. */
struct user user_of(const struct stored_user *stored);
struct actor user_actor(const struct user *user, struct moment now);

/* Makes `wish` ready to be kept: its email in lower case, and its password
 * hashed, before any lock is held. */
bool user_wish_check(struct arena *mem, struct user_wish *wish,
                     struct fault *fault);

/* Adds inside a transaction that writes. */
bool user_add_inside(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct user_wish *wish,
                     struct stored_user *made, struct fault *fault);

/* By email or id; FAULT_MISSING when there is none. */
bool user_find(struct arena *mem, struct db *db, struct str name,
               struct stored_user *user, struct fault *fault);

/* What the audit calls a user: neither name nor email. */
struct str user_thing(struct arena *mem, user_id id);
