/* web/worker.h - what one thread needs to answer: a connection to the store.
 */
#pragma once

#include <stdatomic.h>

#include "web/server.h"

struct worker;

/* `is_away`, at first false, is what all workers of a server know of their
 * store: one line is logged when it goes, and one when it is there again. */
struct worker *worker_open(const struct server_wish *wish,
                           atomic_bool *is_away);
void worker_close(struct worker *worker);

/* Answers; when the connection to the store broke it is opened again, and
 * what has changed nothing yet is answered once more. */
void worker_answer(struct worker *worker, struct request *request,
                   struct reply *reply);
