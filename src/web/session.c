#include "web/session.h"

#include "base/secret.h"
#include "web/site.h"

/* The prefix is a promise that browsers hold (RFC 6265bis, 4.1.3.2). */
static const char *cookie_name(const struct request *request)
{
    return request->is_secure ? "__Host-rung" : "rung";
}

static struct str form_token_of(struct arena *mem, struct str key)
{
    return secret_derive(mem, key, STR_LITERAL("form"));
}

struct session_wish session_wish_of(const struct request *request)
{
    enum { MINUTE_MS = 60 * 1000, HOUR_MS = 60 * MINUTE_MS };
    const struct settings *settings = &request->site->settings;
    return (struct session_wish){
        .token = request->session_key,
        .life =
            {
                .idle_ms = settings->at[SETTING_SESSION_IDLE_MINUTES]
                           * MINUTE_MS,
                .whole_ms = settings->at[SETTING_SESSION_HOURS] * HOUR_MS,
            },
        .now = request->now,
    };
}

bool session_find(struct request *request, struct reply *reply,
                  struct fault *fault)
{
    struct str key = request_cookie(request, cookie_name(request));
    struct session session;
    bool is_found;
    (void)reply;
    if (!secret_has_form(key))
        return true;
    request->session_key = key;
    request->form_token = form_token_of(request->mem, key);
    const struct session_wish wish = session_wish_of(request);
    if (!app_session_find(request->mem, request->db, &wish, &session, &is_found,
                          fault))
        return false;
    request->is_signed_in = is_found;
    if (is_found) {
        request->actor = session.actor;
        request->is_session_due = session.is_due;
    }
    return true;
}

bool session_token_is_right(const struct request *request)
{
    struct str token = request_form(request, "token");
    if (token.length == 0)
        token = request_header(request, "X-Form-Token");
    return request->form_token.length > 0
           && secret_same(token, request->form_token);
}

static void give_cookie(struct request *request, struct reply *reply,
                        struct str key)
{
    request->session_key = key;
    request->form_token = form_token_of(request->mem, key);
    reply_cookie(reply, cookie_name(request), key, -1, request->is_secure);
}

void session_visit(struct request *request, struct reply *reply)
{
    if (request->form_token.length == 0)
        give_cookie(request, reply, secret_make(request->mem));
}

void session_enter(struct request *request, struct reply *reply,
                   const struct signed_in *signed_in)
{
    give_cookie(request, reply, signed_in->token);
    request->is_signed_in = true;
    request->actor = signed_in->actor;
    request->is_session_due = false;
}

void session_leave(struct request *request, struct reply *reply)
{
    request->is_signed_in = false;
    request->is_session_due = false;
    request->session_key = (struct str){0};
    request->form_token = (struct str){0};
    reply_cookie(reply, cookie_name(request), (struct str){0}, 0,
                 request->is_secure);
}

void session_see(struct request *request)
{
    if (request->is_session_due)
        app_session_see(request->mem, request->db, request->session_key,
                        request->now);
}
