#include "web/throttle.h"

#include "base/secret.h"

#include <assert.h>
#include <pthread.h>
#include <string.h>

enum { SETS = 2048, WAYS = 8 }; /* 16,384 buckets, half a megabyte */

struct bucket {
    struct digest {
        char at[SECRET_CHARS];
    } digest;
    int64_t empty_at_ms; /* when it will have leaked out; 0: not in use */
};

struct throttle {
    pthread_mutex_t mutex;
    struct str key; /* nobody can choose names that meet in one set */
    struct bucket buckets[SETS][WAYS];
};

static void destroy(void *thing)
{
    struct throttle *throttle = thing;
    pthread_mutex_destroy(&throttle->mutex);
}

struct throttle *throttle_make(struct arena *mem)
{
    struct throttle *throttle = ARENA_NEW(mem, struct throttle);
    throttle->key = secret_make(mem);
    int made = pthread_mutex_init(&throttle->mutex, NULL);
    assert(made == 0);
    (void)made;
    arena_defer(mem, destroy, throttle);
    return throttle;
}

static struct digest digest_of(const struct throttle *throttle,
                               enum throttle_kind kind, struct str key)
{
    struct digest digest;
    struct arena *mem = arena_open();
    assert(kind < THROTTLE_KIND_COUNT);
    struct str made = secret_derive(
        mem, throttle->key, str_format(mem, "%d:%.*s", (int)kind, STR(key)));
    memcpy(digest.at, made.at, sizeof(digest.at));
    arena_close(mem);
    return digest;
}

static struct bucket *set_of(struct throttle *throttle,
                             const struct digest *digest)
{
    struct str text = {digest->at, sizeof(digest->at)};
    return throttle->buckets[str_hash(text) % SETS];
}

/* The bucket of the digest, or NULL. */
static struct bucket *bucket_find(struct throttle *throttle,
                                  const struct digest *digest)
{
    struct bucket *set = set_of(throttle, digest);
    for (size_t i = 0; i < WAYS; i++)
        if (set[i].empty_at_ms
            && memcmp(set[i].digest.at, digest->at, sizeof(digest->at)) == 0)
            return &set[i];
    return NULL;
}

static struct bucket *bucket_take(struct throttle *throttle,
                                  const struct digest *digest)
{
    struct bucket *found = bucket_find(throttle, digest);
    if (found)
        return found;
    struct bucket *set = set_of(throttle, digest);
    found = set;
    for (size_t i = 1; i < WAYS; i++)
        if (set[i].empty_at_ms < found->empty_at_ms)
            found = &set[i];
    *found = (struct bucket){.digest = *digest};
    return found;
}

/* The generic cell rate algorithm: one number a bucket. */
static int64_t drop(struct bucket *bucket, const struct throttle_rule *rule,
                    struct moment now)
{
    int64_t drop_ms = rule->span_ms / rule->tries;
    int64_t from_ms = bucket->empty_at_ms > now.ms ? bucket->empty_at_ms
                                                   : now.ms;
    int64_t wait_ms = from_ms + drop_ms - rule->span_ms - now.ms;
    if (wait_ms > 0)
        return wait_ms;
    bucket->empty_at_ms = from_ms + drop_ms;
    return 0;
}

int64_t throttle_try(struct throttle *throttle, enum throttle_kind kind,
                     struct str key, const struct throttle_rule *rule,
                     struct moment now)
{
    struct digest digest = digest_of(throttle, kind, key);
    assert(rule->tries > 0 && rule->span_ms >= rule->tries);
    pthread_mutex_lock(&throttle->mutex);
    int64_t wait_ms = drop(bucket_take(throttle, &digest), rule, now);
    pthread_mutex_unlock(&throttle->mutex);
    return wait_ms;
}

void throttle_forget(struct throttle *throttle, enum throttle_kind kind,
                     struct str key)
{
    struct digest digest = digest_of(throttle, kind, key);
    pthread_mutex_lock(&throttle->mutex);
    struct bucket *bucket = bucket_find(throttle, &digest);
    if (bucket)
        *bucket = (struct bucket){0};
    pthread_mutex_unlock(&throttle->mutex);
}
