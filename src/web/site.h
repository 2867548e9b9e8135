/* web/site.h - from a request to its reply, whatever carries them.
 *
 *     route -> who asks -> gate -> token of the form -> handler -> reply
 *
 * server.c brings requests from HTTP; a test makes them itself.
 */
#pragma once

#include "base/setting.h"
#include "domain/evidence/credit.h"
#include "web/route.h"

struct throttle;

/* Says who asks: session_find, or what a test puts in its place. */
typedef bool session_finder(struct request *request, struct reply *reply,
                            struct fault *fault);

/* What all workers share; nobody changes it while they run, but for the
 * throttle, which guards itself. */
struct site {
    const char *store_url;
    struct settings settings;
    struct str address;    /* "http://127.0.0.1:8420", for links that leave */
    struct str_list hosts; /* names it may be asked by, besides addresses and
                              "localhost": see host.h */
    session_finder *find_session;
    bool is_secure;        /* a proxy in front speaks HTTPS */
    bool is_demo;          /* anybody may sign in as anybody: a sample office
                              on the loopback address, and nothing else */
    struct str set_up_key; /* what the first owner must know; else empty */
    struct throttle *throttle;
    struct credit_rule_list credit_rules; /* those that were shipped */
};

/* Answers; never fails: a fault becomes its page.  The request has mem, site,
 * db, now and what came over HTTP; the rest is set here.  `reply` is set up
 * here too.  No view is open before or after. */
void site_answer(struct request *request, struct reply *reply);

/* The lane a request belongs in, told from its method and path alone. */
enum lane site_lane(struct arena *mem, enum method method, struct str path);
