#include "web/reply.h"

#include "web/percent.h"

#include <assert.h>
#include <string.h>

/* Bytes that would end the header, or that not every server passes on. */
static struct str clean(struct arena *mem, struct str value)
{
    char *chars = ARENA_ARRAY(mem, char, value.length + 1);
    for (size_t i = 0; i < value.length; i++) {
        unsigned char c = (unsigned char)value.at[i];
        chars[i] = c < ' ' || c > '~' ? '?' : value.at[i];
    }
    return (struct str){chars, value.length};
}

void reply_header(struct reply *reply, const char *name, struct str value)
{
    assert(reply->header_count < REPLY_HEADERS_MOST);
    reply->headers[reply->header_count].name = name;
    reply->headers[reply->header_count].value = clean(reply->mem, value);
    reply->header_count++;
}

void reply_go(struct reply *reply, struct str where)
{
    enum { SEE_OTHER = 303 };
    bool is_ours = str_has_prefix(where, "/") && !str_has_prefix(where, "//")
                   && !str_has_prefix(where, "/\\");
    reply->status = SEE_OTHER;
    text_reset(&reply->body);
    reply_header(reply, "Location", is_ours ? where : STR_LITERAL("/"));
}

void reply_go_with(struct reply *reply, struct str where, struct str notice)
{
    enum { NOTICE_SECONDS = 60 };
    reply_go(reply, where);
    reply_cookie(reply, "notice", percent_encode(reply->mem, notice),
                 NOTICE_SECONDS, reply->is_secure);
}

void reply_file(struct reply *reply, struct str bytes, const char *type,
                struct str file_name)
{
    reply->type = str_of(type);
    text_reset(&reply->body);
    text_add_str(&reply->body, bytes);
    reply_header(reply, "Content-Disposition",
                 str_format(reply->mem, "attachment; filename*=UTF-8''%.*s",
                            STR(percent_encode(reply->mem, file_name))));
}

static bool is_of_cookie(char c)
{
    return c > ' ' && c <= '~' && !strchr("\",;\\", c);
}

void reply_cookie(struct reply *reply, const char *name, struct str value,
                  int64_t max_age_s, bool is_secure)
{
    for (size_t i = 0; i < value.length; i++)
        assert(is_of_cookie(value.at[i]));
    struct str age = max_age_s < 0 ? STR_LITERAL("")
                                   : str_format(reply->mem, "; Max-Age=%lld",
                                                (long long)max_age_s);
    reply_header(
        reply, "Set-Cookie",
        str_format(reply->mem, "%s=%.*s; Path=/; HttpOnly; SameSite=Lax%.*s%s",
                   name, STR(value), STR(age), is_secure ? "; Secure" : ""));
}

/* The policy is proven against the pages' design: nothing inline, nothing
 * from elsewhere; "data:" is for the style sheet's own small pictures. */
static const struct reply_header standing[] = {
    {"Strict-Transport-Security", "max-age=31536000"},
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src "
     "'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; "
     "form-action 'self'; frame-ancestors 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy",
     "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
};

struct reply_header_list reply_standing_headers(bool is_secure)
{
    size_t first = is_secure ? 0 : 1;
    return (struct reply_header_list){standing + first,
                                      COUNT_OF(standing) - first};
}
