/* web/request.h - what somebody asks over HTTP.
 *
 * All text is borrowed from the request's arena.
 */
#pragma once

#include "app/actor.h"
#include "base/setting.h"
#include "base/str.h"

struct db;
struct route;
struct site;

enum method { METHOD_GET, METHOD_HEAD, METHOD_POST, METHOD_COUNT };
extern const char *const method_names[METHOD_COUNT];

/* A name and its value, decoded: of the query, a form, a cookie. */
struct field {
    struct str name, value;
    struct str file_name; /* of an uploaded file; else empty */
};

struct field_list {
    const struct field *at; /* shape: [count], as they came */
    size_t count;
};

struct request {
    struct arena *mem; /* one a request */
    const struct site *site;
    struct db *db;             /* the worker's; inside a view for GET */
    struct moment now;         /* when it came */
    enum method method;        /* HEAD is answered as GET, without the body */
    struct str target;         /* path and query as they came */
    struct field_list headers; /* names as they came, values in UTF-8 */
    struct str body;           /* of POST, as it came */
    struct str peer;           /* the address of the other side */
    bool is_secure;            /* it came by HTTPS, maybe to a proxy in front */

    /* Set by the router: */
    struct str path; /* of the target, still percent-encoded */
    struct field_list query;
    struct field_list form; /* of POST */
    struct field_list cookies;
    bool is_fragment; /* htmx asks for a part of the page */
    bool has_run;     /* the handler was called: it is not asked again */
    const struct route *route;
    struct field_list places; /* what ":person" in the route's path met */
    bool is_signed_in;
    struct actor actor;     /* who asks, when they are signed in */
    struct str form_token;  /* what every form of the page must carry */
    struct str session_key; /* the cookie's, or empty */
    bool is_session_due;    /* to be kept as seen, when the reply is made */
    struct str notice;      /* what the POST before has to say, or empty */
};

/* The first value of that name, or the empty str. */
struct str request_query(const struct request *request, const char *name);
struct str request_form(const struct request *request, const char *name);
struct str request_header(const struct request *request, const char *name);
struct str request_cookie(const struct request *request, const char *name);
struct str request_place(const struct request *request, const char *name);

/* The field itself, for its file name; NULL when there is none. */
const struct field *request_form_field(const struct request *request,
                                       const char *name);

/* A number from 1 on, such as a page's; `standard` when there is none or it
 * is none. */
int64_t request_query_number(const struct request *request, const char *name,
                             int64_t standard);

/* What the last POST left to say at the top of the page, or empty. */
struct str request_notice(const struct request *request);

/* A handler of POST that must show a page again begins its view with this;
 * for GET the router has done so. */
bool request_view(struct request *request, struct fault *fault);
