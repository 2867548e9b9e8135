/* web/lanes.h - threads that work off what comes, a queue for each lane.
 */
#pragma once

#include "base/arena.h"
#include "base/fault.h"
#include "web/route.h"

/* A piece of work begins with this. */
struct lane_work {
    struct lane_work *next; /* of the queue */
};

struct lane_rule {
    size_t threads;
    size_t queue_most; /* that wait */
};

struct lanes_wish {
    struct lane_rule rules[LANE_COUNT];
    /* What a thread has to itself, made before it starts to work. */
    void *(*begin)(void *to);
    void (*work)(void *mine, struct lane_work *work);
    void (*end)(void *mine);
    void *to;
};

struct lanes;

/* Fails  FAULT_SYSTEM when there are no threads to be had */
bool lanes_open(struct arena *mem, const struct lanes_wish *wish,
                struct lanes **lanes, struct fault *fault);

/* False when the queue is full, or after lanes_end.  Any thread may call it
 * until lanes_close. */
bool lanes_add(struct lanes *lanes, enum lane lane, struct lane_work *work);

/* Waits until all that was added is done, and ends the threads. */
void lanes_end(struct lanes *lanes);

/* The same, and for good. */
void lanes_close(struct lanes *lanes);
