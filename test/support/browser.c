#include "support/browser.h"

#include "support/users.h"
#include "web/session.h"

struct browser browser_open(struct visit *visit)
{
    visit->site.find_session = session_find;
    return (struct browser){.visit = visit};
}

/* The value of "NAME=VALUE; Path=/..." when the header is of that cookie. */
static bool cookie_value(struct str header, const char *name, struct str *value)
{
    struct str rest = header, front, found;
    if (!str_next(&rest, '=', &front) || !str_is(front, name))
        return false;
    found = str_part(rest, 0, str_find(rest, STR_LITERAL(";")));
    *value = found;
    return true;
}

static void keep_cookies(struct browser *browser, const struct reply *reply)
{
    for (size_t i = 0; i < reply->header_count; i++) {
        if (!str_is(str_of(reply->headers[i].name), "Set-Cookie"))
            continue;
        cookie_value(reply->headers[i].value, "rung", &browser->key);
        cookie_value(reply->headers[i].value, "notice", &browser->notice);
    }
}

/* What stands in the page's first form. */
static void keep_token(struct browser *browser, const struct reply *reply)
{
    const struct str before = STR_LITERAL("name=\"token\" value=\"");
    struct str body = text_str(&reply->body);
    size_t at = str_find(body, before);
    if (at == body.length)
        return;
    struct str rest = str_part(body, at + before.length, body.length);
    browser->shown = str_part(rest, 0, str_find(rest, STR_LITERAL("\"")));
}

static int ask(struct browser *browser, struct request *request,
               struct reply *reply)
{
    struct arena *mem = browser->visit->store->mem;
    struct field *headers = ARENA_ARRAY(mem, struct field, 2);
    headers[0] = (struct field){
        .name = STR_LITERAL("Cookie"),
        .value = str_format(mem, "rung=%.*s; notice=%.*s", STR(browser->key),
                            STR(browser->notice))};
    headers[1] = (struct field){
        .name = STR_LITERAL("Content-Type"),
        .value = STR_LITERAL("application/x-www-form-urlencoded")};
    request->headers = (struct field_list){headers, 2};
    request->now.ms = crew_noon.ms + browser->after_ms;
    request->peer = str_of(browser->peer);
    visit_ask(browser->visit, "nobody", request, reply);
    keep_cookies(browser, reply);
    keep_token(browser, reply);
    return reply->status;
}

int browser_get(struct browser *browser, const char *target,
                struct reply *reply)
{
    struct request request = {.method = METHOD_GET, .target = str_of(target)};
    return ask(browser, &request, reply);
}

int browser_post(struct browser *browser, const char *target, const char *form,
                 struct reply *reply)
{
    struct str token = browser->token ? str_of(browser->token) : browser->shown;
    struct request request = {.method = METHOD_POST,
                              .target = str_of(target),
                              .body = str_format(browser->visit->store->mem,
                                                 "%s%stoken=%.*s", form,
                                                 *form ? "&" : "", STR(token))};
    return ask(browser, &request, reply);
}

void browser_sign_in(struct browser *browser, const char *email)
{
    struct reply reply;
    browser_get(browser, "/sign-in", &reply);
    VISIT_SAYS(&reply, 200, "");
    struct str form = str_format(browser->visit->store->mem,
                                 "email=%s&password=" USERS_PASSWORD, email);
    browser_post(browser, "/sign-in", form.at, &reply);
    VISIT_SAYS(&reply, 303, "");
    browser_get(browser, "/account", &reply);
    VISIT_SAYS(&reply, 200, email);
}
