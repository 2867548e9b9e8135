#include "web/site.h"

#include "app/open_store.h"
#include "base/log.h"
#include "base/translate.h"
#include "web/error_page.h"
#include "web/form.h"
#include "web/host.h"
#include "web/percent.h"
#include "web/session.h"

#include <assert.h>

enum {
    SEE_OTHER = 303,
    NOT_MODIFIED = 304,
    BAD_REQUEST = 400,
    FORBIDDEN = 403,
    NOT_FOUND = 404,
    NOT_ALLOWED = 405,
    NOT_A_FORM = 415,
    MISDIRECTED = 421,
    INTERNAL = 500,
    TARGET_BYTES = 8192
};

/* One request on its way.  A step that gives false has set `status`, and
 * `fault.message` to what its page says, which may be empty. */
struct trip {
    struct request *request;
    struct reply *reply;
    struct fault fault;
    int status;
};

static bool refuse(struct trip *trip, int status, const char *says)
{
    trip->status = status;
    trip->fault = (struct fault){0};
    if (*says)
        fault_set(&trip->fault, FAULT_INPUT, "%s", says);
    return false;
}

/* True when `is_done`; else the trip ends with the fault's own page. */
static bool carry(struct trip *trip, bool is_done)
{
    if (!is_done)
        trip->status = fault_http_status(trip->fault.kind);
    return is_done;
}

static bool is_of_address(struct str target)
{
    for (size_t i = 0; i < target.length; i++)
        if (target.at[i] <= ' ' || target.at[i] > '~')
            return false;
    return target.length <= TARGET_BYTES && str_has_prefix(target, "/");
}

/* A step "." or ".." is for a browser to take; here nobody means it. */
static bool has_dots(struct str path)
{
    struct str step;
    while (str_next(&path, '/', &step))
        if (str_is(step, ".") || str_is(step, ".."))
            return true;
    return false;
}

static bool read_target(struct trip *trip)
{
    struct request *request = trip->request;
    struct str target = request->target, decoded;
    size_t mark = str_find(target, STR_LITERAL("?"));
    request->path = str_part(target, 0, mark);
    if (!is_of_address(target)
        || !percent_decode(request->mem, request->path, PERCENT_PLUS_IS_PLUS,
                           &decoded)
        || has_dots(decoded))
        return refuse(trip, BAD_REQUEST, "");
    return carry(trip, form_read(request->mem,
                                 str_part(target, mark + 1, target.length),
                                 &request->query, &trip->fault));
}

static void read_headers(struct request *request)
{
    request->cookies = cookies_read(request->mem,
                                    request_header(request, "Cookie"));
    request->is_fragment = str_is(request_header(request, "HX-Request"), "true")
                           && !str_is(request_header(request, "HX-Boosted"),
                                      "true");
}

static bool check_host(struct trip *trip)
{
    const struct request *request = trip->request;
    return host_is_known(request->site, request_header(request, "Host"))
           || refuse(trip, MISDIRECTED, "");
}

static bool find_session(struct trip *trip)
{
    struct request *request = trip->request;
    return carry(trip, app_view_begin(request->db, &trip->fault)
                           && request->site->find_session(request, trip->reply,
                                                          &trip->fault));
}

/* "GET, HEAD" */
static struct str methods_of(struct arena *mem, unsigned allowed)
{
    struct str names = STR_LITERAL("");
    for (int i = 0; i < METHOD_COUNT; i++)
        if (allowed & (1U << i))
            names = str_format(mem, "%.*s%s%s", STR(names),
                               names.length ? ", " : "", method_names[i]);
    return names;
}

/* "/people/" is somebody who means "/people". */
static bool send_without_slash(struct trip *trip)
{
    struct request *request = trip->request;
    struct str path = request->path;
    struct field_list places;
    unsigned allowed;
    if (request->method == METHOD_POST || !str_has_suffix(path, "/"))
        return refuse(trip, NOT_FOUND, "");
    path.length--;
    if (!route_find(request->mem, METHOD_GET, path, &places, &allowed))
        return refuse(trip, NOT_FOUND, "");
    struct str query = str_part(request->target, request->path.length,
                                request->target.length);
    reply_go(trip->reply,
             str_format(request->mem, "%.*s%.*s", STR(path), STR(query)));
    trip->status = SEE_OTHER;
    return false;
}

static bool find_route(struct trip *trip)
{
    struct request *request = trip->request;
    unsigned allowed;
    request->route = route_find(request->mem, request->method, request->path,
                                &request->places, &allowed);
    if (request->route)
        return true;
    if (!allowed)
        return send_without_slash(trip);
    reply_header(trip->reply, "Allow", methods_of(request->mem, allowed));
    return refuse(trip, NOT_ALLOWED, "");
}

static bool read_form(struct trip *trip)
{
    struct request *request = trip->request;
    struct str type = request_header(request, "Content-Type");
    enum form_kind kind = form_kind(type);
    if (request->body.length == 0 && kind != FORM_UNKNOWN)
        return true;
    if (kind == FORM_URLENCODED)
        return carry(trip, form_read(request->mem, request->body,
                                     &request->form, &trip->fault));
    if (kind == FORM_MULTIPART)
        return carry(trip, multipart_read(request->mem, type, request->body,
                                          &request->form, &trip->fault));
    return refuse(trip, NOT_A_FORM, "");
}

/* Whoever is not signed in goes there and comes back; a form they sent is
 * lost, so that is said instead. */
static bool send_to_sign_in(struct trip *trip)
{
    struct request *request = trip->request;
    if (request->method == METHOD_POST)
        read_form(trip); /* the page gives back what was written */
    if (request->method == METHOD_POST || request->is_fragment)
        return refuse(trip, FORBIDDEN, "");
    struct str next = percent_encode(request->mem, request->target);
    reply_go(trip->reply,
             str_format(request->mem, "/sign-in?next=%.*s", STR(next)));
    trip->status = SEE_OTHER;
    return false;
}

static bool pass_gate(struct trip *trip)
{
    const struct request *request = trip->request;
    if (route_is_open(request->route, request))
        return true;
    return request->is_signed_in ? refuse(trip, FORBIDDEN, "")
                                 : send_to_sign_in(trip);
}

static bool check_form(struct trip *trip)
{
    const struct request *request = trip->request;
    if (request->method != METHOD_POST)
        return true;
    if (!host_is_origin(request))
        return refuse(trip, FORBIDDEN,
                      _("The form came from a page that is not ours."));
    return read_form(trip)
           && (session_token_is_right(request)
               || refuse(trip, FORBIDDEN,
                         _("The form is too old, or not from here: load its "
                           "page again and send it once more.")));
}

/* Whoever may ask about some people only must not learn from the answer who
 * else there is: not there and not theirs look the same. */
static void hide_missing(struct trip *trip)
{
    const struct request *request = trip->request;
    const struct route *route = request->route;
    bool is_secret = trip->fault.kind == FAULT_MISSING
                     || trip->fault.kind == FAULT_DENIED;
    if (is_secret && route->gate == GATE_ACTION
        && !actor_may(&request->actor, route->action, RELATION_NONE))
        refuse(trip, FORBIDDEN,
               _("It is not there, or only open to those it is about."));
}

static bool run_handler(struct trip *trip)
{
    struct request *request = trip->request;
    if (request->method == METHOD_POST)
        app_view_end(request->db);
    request->has_run = true;
    bool is_done = carry(
        trip, request->route->run(request, trip->reply, &trip->fault));
    if (is_done && text_overflowed(&trip->reply->body))
        return refuse(trip, INTERNAL, _("The page is too large to show."));
    if (!is_done)
        hide_missing(trip);
    return is_done;
}

/* What went wrong inside is for the log, not for whoever asks. */
static void show_error(struct trip *trip)
{
    struct request *request = trip->request;
    struct str says = str_of(trip->fault.message);
    bool is_broken = trip->status == INTERNAL
                     && trip->fault.kind == FAULT_SYSTEM;
    if (is_broken || trip->fault.kind == FAULT_FULL) {
        log_line(LOG_ERROR, "web", "route=%s fault=%s",
                 request->route ? request->route->path : "-",
                 trip->fault.message);
        says = STR_LITERAL("");
        trip->reply->is_broken = is_broken;
    }
    app_view_end(request->db);
    error_page(request, trip->status, says, trip->reply);
}

static bool has_header(const struct reply *reply, const char *name)
{
    for (size_t i = 0; i < reply->header_count; i++)
        if (str_is(str_of(reply->headers[i].name), name))
            return true;
    return false;
}

/* Pages are somebody's own and change at any time, so a browser keeps them
 * only to ask whether they still hold: reloads cost no bytes.  That binds its
 * cache alone: a page that it keeps alive to go back to is shown unasked, and
 * asks again by itself (front/keys.js).  A handler that says Cache-Control
 * itself is left alone. */
static void mark_for_cache(struct request *request, struct reply *reply)
{
    enum { OK = 200 };
    if (has_header(reply, "Cache-Control"))
        return;
    if (reply->status != OK || request->method == METHOD_POST
        || has_header(reply, "Set-Cookie")) {
        reply_header(reply, "Cache-Control", STR_LITERAL("no-store"));
        return;
    }
    struct str body = text_str(&reply->body);
    struct str tag = str_format(request->mem, "\"%llx-%zx\"",
                                (unsigned long long)str_hash_long(body),
                                body.length);
    reply_header(reply, "Cache-Control", STR_LITERAL("private, no-cache"));
    reply_header(reply, "Vary", STR_LITERAL("Cookie, HX-Request"));
    reply_header(reply, "ETag", tag);
    if (str_same(request_header(request, "If-None-Match"), tag))
        reply->status = NOT_MODIFIED; /* its body tells the length only */
}

void site_answer(struct request *request, struct reply *reply)
{
    enum { OK = 200 };
    struct trip trip = {.request = request, .reply = reply};
    assert(request->site && request->site->find_session);
    *reply = (struct reply){.mem = request->mem,
                            .is_secure = request->is_secure,
                            .status = OK,
                            .type = STR_LITERAL("text/html; charset=utf-8")};
    text_open(request->mem, REPLY_PAGE_BYTES, &reply->body);
    read_headers(request);
    bool is_done = read_target(&trip) && check_host(&trip)
                   && find_session(&trip) && find_route(&trip)
                   && pass_gate(&trip) && check_form(&trip)
                   && run_handler(&trip);
    if (!is_done && trip.status != SEE_OTHER)
        show_error(&trip);
    app_view_end(request->db);
    if (is_done && reply->status == OK && !has_header(reply, "Cache-Control")
        && request_cookie(request, "notice").length)
        reply_cookie(reply, "notice", STR_LITERAL(""), 0, reply->is_secure);
    mark_for_cache(request, reply);
    session_see(request);
}

enum lane site_lane(struct arena *mem, enum method method, struct str path)
{
    struct field_list places;
    unsigned allowed;
    const struct route *route = route_find(mem, method, path, &places,
                                           &allowed);
    return route ? route->lane : LANE_PAGE;
}
