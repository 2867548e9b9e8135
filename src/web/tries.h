/* web/tries.h - who guesses passwords waits. */
#pragma once

#include "web/reply.h"
#include "web/request.h"

/* Counts a try for `name` from where the request comes.
 * Gives  0, or how many ms to wait before the next try */
int64_t tries_wait(const struct request *request, struct str name);

/* The password was right: `name` begins anew, from there. */
void tries_forget(const struct request *request, struct str name);

/* Answers 429, and says in *wrong when to try again. */
void tries_refuse(struct request *request, struct reply *reply, int64_t wait_ms,
                  struct str *wrong);
