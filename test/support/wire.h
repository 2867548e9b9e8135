/* support/wire.h - a server in a process of its own, and raw bytes to it. */
#pragma once

#include "support/unit.h"
#include "web/server.h"

struct wire {
    struct arena *mem; /* the test's; the server ends when it closes */
    int port;
    int process;  /* its id; 0: it has ended */
    int released; /* write to it: one handler that holds goes on */
    int begun;    /* a byte comes for each handler that holds */
};

/* Starts a server on a free loopback port with these settings ("name=value",
 * ending with NULL).  It answers
 *     /echo      with the body
 *     /hold...   once it is released
 *     /long...   in LANE_LONG
 *     the rest   with the path; it answers 304 to "If-None-Match" */
struct wire *wire_open(struct arena *mem, const char *const *settings);

/* The same behind a proxy that speaks HTTPS. */
struct wire *wire_open_behind(struct arena *mem, const char *const *settings);

/* Sends a signal; waits until it has ended and gives its exit code, or the
 * signal that ended it with the sign turned. */
void wire_signal(struct wire *wire, int number);
int wire_end(struct wire *wire);

/* A connection; -1 when it is refused. */
int wire_connect(const struct wire *wire);

/* False when the other side is gone. */
bool wire_send(int socket, struct str bytes);

/* All that comes until the other side closes, which must be within seconds;
 * closes the connection. */
struct str wire_read(struct arena *mem, int socket);

/* Both in one. */
struct str wire_ask(struct wire *wire, struct str bytes);

/* "200", "400 200": the statuses of the replies in it. */
struct str wire_statuses(struct arena *mem, struct str replies);

/* Lets one held handler go on; waits until one holds. */
void wire_release(struct wire *wire);
void wire_await(struct wire *wire);
