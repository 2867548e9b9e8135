/* web/worker.h - what one thread needs to answer: a connection to the store.
 */
#pragma once

#include "web/server.h"

struct worker;

struct worker *worker_open(const struct server_wish *wish);
void worker_close(struct worker *worker);

/* Answers; when the connection to the store broke it is opened again, and
 * what has changed nothing yet is answered once more. */
void worker_answer(struct worker *worker, struct request *request,
                   struct reply *reply);
