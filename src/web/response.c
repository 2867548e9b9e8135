#include "web/response.h"

#include <microhttpd.h>

#include "web/error_page.h"

struct MHD_Response *response_make(const struct reply *reply)
{
    struct reply_header_list standing = reply_standing_headers(
        reply->is_secure);
    struct str body = text_str(&reply->body);
    struct MHD_Response *response = MHD_create_response_from_buffer(
        body.length, (void *)(uintptr_t)body.at, MHD_RESPMEM_PERSISTENT);
    if (!response)
        return NULL;
    if (body.length)
        MHD_add_response_header(response, "Content-Type",
                                str_chars(reply->mem, reply->type));
    for (size_t i = 0; i < standing.count; i++)
        MHD_add_response_header(response, standing.at[i].name,
                                standing.at[i].value);
    for (size_t i = 0; i < reply->header_count; i++)
        MHD_add_response_header(response, reply->headers[i].name,
                                str_chars(reply->mem, reply->headers[i].value));
    return response;
}

void response_close(struct MHD_Response *response)
{
    if (response)
        MHD_add_response_header(response, "Connection", "close");
}

void refusal_make(struct request *request, int status, struct reply *reply)
{
    enum { NOT_ALLOWED = 405, UNAVAILABLE = 503 };
    *reply = (struct reply){.mem = request->mem,
                            .is_secure = request->is_secure};
    text_open(request->mem, REPLY_PAGE_BYTES, &reply->body);
    error_page(request, status, STR_LITERAL(""), reply);
    reply_header(reply, "Cache-Control", STR_LITERAL("no-store"));
    if (status == NOT_ALLOWED)
        reply_header(reply, "Allow", STR_LITERAL("GET, HEAD, POST"));
    if (status == UNAVAILABLE)
        reply_header(reply, "Retry-After", STR_LITERAL("5"));
}
