/* base/secret.h - what must not be guessed: tokens and passwords.
 *
 * The store keeps digests of tokens and hashes of passwords, never either of
 * them; no secret belongs in a log, a message or an address.
 */
#pragma once

#include "base/arena.h"
#include "base/fault.h"
#include "base/str.h"

enum {
    SECRET_BYTES = 32,     /* of a token, before it is written as text */
    SECRET_CHARS = 43,     /* the same as base64url, without padding */
    PASSWORD_BYTES = 1024, /* the longest that is looked at */
    PASSWORD_KIB = 19456,  /* argon2id as OWASP's Password Storage Cheat */
    PASSWORD_ROUNDS = 2    /* Sheet asks for: 19 MiB, two rounds, one lane */
};

/* A new random token: 256 bits, as SECRET_CHARS of base64url. */
struct str secret_make(struct arena *mem);

/* True for text that secret_make may have given; other text is nobody's. */
bool secret_has_form(struct str token);

/* What the store keeps of a token, and finds it by: BLAKE2b, 256 bits. */
struct str secret_digest(struct arena *mem, struct str token);

/* Another token that only who has `token` can make, always the same for the
 * same `purpose`; so a form's token is tied to a session without being kept.
 * `token` has the form of one. */
struct str secret_derive(struct arena *mem, struct str token,
                         struct str purpose);

/* Takes the same time wherever they differ. */
bool secret_same(struct str a, struct str b);

/* Overwrites borrowed text that nobody needs again, where it lies: never a
 * constant. */
void secret_wipe(struct str secret);

/* Letters, digits and dashes that a person can type: 100 random bits. */
struct str password_make(struct arena *mem);

/* Gives  *hash, with salt and cost in it, to be kept as it is
 * Fails  FAULT_LIMIT longer than PASSWORD_BYTES; FAULT_SYSTEM no memory
 * Cost   about 20 ms and 19 MiB */
bool password_hash(struct arena *mem, struct str password, struct str *hash,
                   struct fault *fault);

/* True when `hash` was made of `password`.  With an empty hash, as of nobody,
 * it is false and takes as long as any other. */
bool password_is(struct arena *mem, struct str password, struct str hash);

/* True when `hash` was made at another cost than today's. */
bool password_is_stale(struct arena *mem, struct str hash);
