/* base/fault.h - one failure, told once, in words its reader can act on. */
#pragma once

#include <stdbool.h>

enum fault_kind {
    FAULT_NONE,
    FAULT_INPUT,   /* the given data is wrong       exit 2, HTTP 400 */
    FAULT_MISSING, /* the named thing is not there  exit 3, HTTP 404 */
    FAULT_DENIED,  /* the caller may not            exit 4, HTTP 403 */
    FAULT_CLASH,   /* somebody else changed it      exit 5, HTTP 409 */
    FAULT_LIMIT,   /* larger than we accept         exit 6, HTTP 413 */
    FAULT_FULL,    /* no room is left for it        exit 6, HTTP 507 */
    FAULT_SYSTEM,  /* disk, network, database       exit 7, HTTP 500 */
    FAULT_KIND_COUNT
};

enum { FAULT_MESSAGE_BYTES = 400 };

struct fault {
    enum fault_kind kind;
    char message[FAULT_MESSAGE_BYTES]; /* one sentence, UTF-8, no newline */
};

/* Fills `fault` and returns false, so that a failure is one line:
 *     return fault_set(fault, FAULT_MISSING, "no level named %s", name);
 * A message that is too long is cut between two characters, never refused;
 * line breaks and other control characters in it become spaces, so that a
 * hostile name cannot forge a second line. */
__attribute__((format(printf, 3, 4))) bool fault_set(struct fault *fault,
                                                     enum fault_kind kind,
                                                     const char *format, ...);

#ifdef __clang_analyzer__
/* The analyzer looks at one file at a time and would think that fault_set may
 * return true. */
static inline bool fault_returns_false(bool was_set)
{
    (void)was_set;
    return false;
}
#define fault_set(...) fault_returns_false((fault_set)(__VA_ARGS__))
#endif

/* The exit code of a command, and the HTTP status of a page, that ends so. */
int fault_exit_code(enum fault_kind kind);
int fault_http_status(enum fault_kind kind);
