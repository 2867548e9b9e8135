/* web/server.h - HTTP on a socket, for whoever answers requests.
 *
 * One thread of libmicrohttpd speaks HTTP; a request that has come whole is
 * suspended and given to a worker of its lane, which has a store connection
 * and an arena for it, and the reply goes back to the first thread.
 */
#pragma once

#include "web/site.h"

struct server;

struct server_wish {
    int socket;              /* listens; the server closes it */
    const struct site *site; /* its settings and store; without a store_url
                                requests have no db */
    void (*answer)(struct request *request, struct reply *reply);
    enum lane (*lane)(struct arena *mem, enum method method, struct str path);
};

/* Begins to serve.  SIGTERM and SIGINT are blocked for the calling thread
 * and all later ones, SIGPIPE is ignored.
 * Fails  FAULT_SYSTEM */
bool server_open(struct arena *mem, const struct server_wish *wish,
                 struct server **server, struct fault *fault);

/* Returns at the first SIGTERM or SIGINT; a second one then ends the process
 * at once. */
void server_wait(struct server *server);

/* Takes no more connections and ends when the running requests have, or after
 * the setting http_stop_s.
 * Gives  false when requests were still running: `mem` and the site must
 *        stay until the process ends */
bool server_close(struct server *server);
