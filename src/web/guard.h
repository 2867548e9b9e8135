/* web/guard.h - is this one well-formed request, and no other in disguise?
 *
 * Two programs that read the same bytes as different requests are how one
 * person's request becomes another's.  So whatever RFC 9110 and 9112 call
 * wrong, and what they only tolerate, is refused, and the connection closed.
 */
#pragma once

#include "web/request.h"

/* The head of a request, as libmicrohttpd cut it up in place. */
struct head {
    const char *method, *path, *version;
    struct str target;    /* as it came */
    size_t bytes;         /* from the method to the empty line, both in it */
    struct field_list at; /* the headers, as they came */
};

struct guard_limits {
    size_t header_bytes, headers_most;
};

struct guarded {
    enum method method;
    size_t body_bytes;
};

/* Gives  0 and *guarded, or the status to refuse it with */
int guard_check(const struct guard_limits *limits, const struct head *head,
                struct guarded *guarded);
