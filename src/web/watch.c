#include "web/watch.h"

#include "base/clock.h"
#include "base/log.h"
#include "base/socket.h"

#include <pthread.h>

struct watched {
    struct watched *free; /* the next one nobody uses */
    int socket;           /* -1: nobody uses it */
    int64_t since_ms;     /* -1: it waits for us */
};

struct watch {
    pthread_mutex_t guard; /* of all below, and of their sockets: one that is
                              closed has been removed before */
    struct watched *connections; /* shape: [count] */
    size_t count;
    struct watched *free;
    int64_t most_ms;
};

struct watch *watch_open(struct arena *mem, size_t connections_most,
                         int64_t most_ms)
{
    struct watch *watch = ARENA_NEW(mem, struct watch);
    pthread_mutex_init(&watch->guard, NULL);
    watch->most_ms = most_ms;
    watch->count = connections_most;
    watch->connections = ARENA_ARRAY(mem, struct watched, connections_most);
    for (size_t i = 0; i < connections_most; i++) {
        watch->connections[i] = (struct watched){watch->free, -1, -1};
        watch->free = &watch->connections[i];
    }
    return watch;
}

void watch_close(struct watch *watch)
{
    pthread_mutex_destroy(&watch->guard);
}

struct watched *watch_add(struct watch *watch, int socket)
{
    pthread_mutex_lock(&watch->guard);
    struct watched *watched = watch->free;
    if (watched) {
        watch->free = watched->free;
        *watched = (struct watched){NULL, socket, clock_ticks_ms()};
    }
    pthread_mutex_unlock(&watch->guard);
    return watched;
}

void watch_remove(struct watch *watch, struct watched *watched)
{
    if (!watched)
        return;
    pthread_mutex_lock(&watch->guard);
    *watched = (struct watched){watch->free, -1, -1};
    watch->free = watched;
    pthread_mutex_unlock(&watch->guard);
}

static void set(struct watch *watch, struct watched *watched, int64_t since_ms)
{
    if (!watched)
        return;
    pthread_mutex_lock(&watch->guard);
    watched->since_ms = since_ms;
    pthread_mutex_unlock(&watch->guard);
}

void watch_restart(struct watch *watch, struct watched *watched)
{
    set(watch, watched, clock_ticks_ms());
}

void watch_hold(struct watch *watch, struct watched *watched)
{
    set(watch, watched, -1);
}

void watch_look(struct watch *watch)
{
    size_t shut = 0;
    int64_t now = clock_ticks_ms();
    pthread_mutex_lock(&watch->guard);
    for (size_t i = 0; i < watch->count; i++) {
        struct watched *one = &watch->connections[i];
        if (one->socket < 0 || one->since_ms < 0
            || now - one->since_ms <= watch->most_ms)
            continue;
        socket_shut(one->socket);
        one->since_ms = now;
        shut++;
    }
    pthread_mutex_unlock(&watch->guard);
    if (shut)
        log_line(LOG_INFO, "web", "slow_connections_shut=%zu", shut);
}
