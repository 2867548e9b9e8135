#include "base/secret.h"

#include <assert.h>
#include <sodium.h>
#include <string.h>

enum {
    GROUP_CHARS = 5,
    GROUPS = 4,
    BASE64 = sodium_base64_VARIANT_URLSAFE_NO_PADDING
};

static const size_t password_memory = (size_t)PASSWORD_KIB * 1024;

/* Made by password_hash of a random password that nobody kept.  It is
 * verified where there is no hash, so that the time does not tell. */
static const char nobodys_hash[] =
    "$argon2id$v=19$m=19456,t=2,p=1$94R1cSaRgQyoO/1+ZQVbhg$"
    "KtaLmGSoT3lHgh8ftJB0pgXvkcCtPubhbo5EXefbu4g";

/* Safe to call from several threads, and often. */
static void library_start(void)
{
    int started = sodium_init();
    assert(started >= 0);
    (void)started;
}

static struct str write_base64(struct arena *mem,
                               const unsigned char bytes[static SECRET_BYTES])
{
    char *at = ARENA_ARRAY(mem, char, SECRET_CHARS + 1);
    sodium_bin2base64(at, SECRET_CHARS + 1, bytes, SECRET_BYTES, BASE64);
    return (struct str){at, SECRET_CHARS};
}

struct str secret_make(struct arena *mem)
{
    unsigned char bytes[SECRET_BYTES];
    library_start();
    randombytes_buf(bytes, sizeof(bytes));
    struct str token = write_base64(mem, bytes);
    sodium_memzero(bytes, sizeof(bytes));
    return token;
}

bool secret_has_form(struct str token)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz0123456789-_";
    if (token.length != SECRET_CHARS)
        return false;
    for (size_t i = 0; i < token.length; i++)
        if (!memchr(digits, token.at[i], sizeof(digits) - 1))
            return false;
    return true;
}

struct str secret_digest(struct arena *mem, struct str token)
{
    unsigned char digest[SECRET_BYTES];
    library_start();
    crypto_generichash(digest, sizeof(digest), (const unsigned char *)token.at,
                       token.length, NULL, 0);
    return write_base64(mem, digest);
}

struct str secret_derive(struct arena *mem, struct str token,
                         struct str purpose)
{
    unsigned char derived[SECRET_BYTES];
    assert(secret_has_form(token));
    library_start();
    crypto_generichash(derived, sizeof(derived),
                       (const unsigned char *)purpose.at, purpose.length,
                       (const unsigned char *)token.at, token.length);
    return write_base64(mem, derived);
}

bool secret_same(struct str a, struct str b)
{
    library_start();
    return a.length == b.length
           && (a.length == 0 || sodium_memcmp(a.at, b.at, a.length) == 0);
}

void secret_wipe(struct str secret)
{
    if (secret.length)
        sodium_memzero((void *)(uintptr_t)secret.at, secret.length);
}

struct str password_make(struct arena *mem)
{
    /* 32 of them, none easily taken for another. */
    static const char letters[] = "abcdefghijkmnpqrstuvwxyz23456789";
    static_assert(sizeof(letters) - 1 == 32, "five bits a letter");
    char *at = ARENA_ARRAY(mem, char, GROUPS *(GROUP_CHARS + 1));
    size_t length = 0;
    library_start();
    for (int group = 0; group < GROUPS; group++) {
        if (group)
            at[length++] = '-';
        for (int i = 0; i < GROUP_CHARS; i++)
            at[length++] = letters[randombytes_uniform(sizeof(letters) - 1)];
    }
    return (struct str){at, length};
}

bool password_hash(struct arena *mem, struct str password, struct str *hash,
                   struct fault *fault)
{
    char made[crypto_pwhash_STRBYTES];
    if (password.length > PASSWORD_BYTES)
        return fault_set(fault, FAULT_LIMIT, "a password has at most %d bytes",
                         PASSWORD_BYTES);
    library_start();
    if (crypto_pwhash_str(made, password.at, password.length, PASSWORD_ROUNDS,
                          password_memory))
        return fault_set(fault, FAULT_SYSTEM,
                         "no memory to hash a password with");
    *hash = str_copy(mem, str_of(made));
    return true;
}

bool password_is(struct arena *mem, struct str password, struct str hash)
{
    const char *against = hash.length ? str_chars(mem, hash) : nobodys_hash;
    library_start();
    if (password.length > PASSWORD_BYTES)
        return false;
    return crypto_pwhash_str_verify(against, password.at, password.length) == 0
           && hash.length > 0;
}

bool password_is_stale(struct arena *mem, struct str hash)
{
    library_start();
    return crypto_pwhash_str_needs_rehash(
               str_chars(mem, hash.length ? hash : str_of(nobodys_hash)),
               PASSWORD_ROUNDS, password_memory)
           != 0;
}
