/* web/watch.h - connections that take too long.
 *
 * The library closes those that are silent.  One that sends a byte now and
 * then never is, so each also has a time to bring a whole request, and one to
 * take its reply.
 */
#pragma once

#include "base/arena.h"
#include "base/str.h"

struct watch;
struct watched; /* one connection */

struct watch *watch_open(struct arena *mem, size_t connections_most,
                         int64_t most_ms);
void watch_close(struct watch *watch);

/* NULL when there are connections_most of them already: it goes unwatched. */
struct watched *watch_add(struct watch *watch, int socket);
void watch_remove(struct watch *watch, struct watched *watched);

/* Its time begins again; while it waits for us there is none. */
void watch_restart(struct watch *watch, struct watched *watched);
void watch_hold(struct watch *watch, struct watched *watched);

/* Shuts the sockets of those that are over their time. */
void watch_look(struct watch *watch);
