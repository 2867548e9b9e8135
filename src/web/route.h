/* web/route.h - which address does what, and who may come.
 *
 * routes.c holds the table; /site-map is printed from it and a test walks it
 * with every role.
 */
#pragma once

#include "app/actor.h"
#include "web/reply.h"
#include "web/request.h"

/* Fills `reply`, or fails: then the router shows the page of that fault. */
typedef bool handler(struct request *request, struct reply *reply,
                     struct fault *fault);

enum gate {
    GATE_ANYBODY,   /* signed in or not */
    GATE_SIGNED_IN, /* whatever their role */
    GATE_ACTION     /* who may do `action`, about themselves or their people at
                       least; the app_ call asks again about the one at hand */
};

enum lane {
    LANE_PAGE,     /* milliseconds */
    LANE_PASSWORD, /* hashing: one at a time, with a short queue */
    LANE_LONG,     /* imports, documents: must not hold up the pages */
    LANE_COUNT
};

struct route {
    enum method method; /* GET serves HEAD too */
    const char *path;   /* "/people/:person/evidence" */
    enum gate gate;
    enum action action; /* of GATE_ACTION */
    enum lane lane;
    handler *run;
    const char *text; /* what it is for; a text for _() */
};

struct route_list {
    const struct route *at; /* shape: [count], by path, then method */
    size_t count;
};

struct route_list route_list(void);

/* The route of a path, and what its ":names" met, percent-decoded.  Where
 * both match, the one without a ":name" wins.
 * Gives  NULL with *allowed bits of enum method when the path is there for
 *        other methods; 0: it is not there at all */
const struct route *route_find(struct arena *mem, enum method method,
                               struct str path, struct field_list *places,
                               unsigned *allowed);

/* True when the actor may come: a link to the route may be shown. */
bool route_is_open(const struct route *route, const struct request *request);
