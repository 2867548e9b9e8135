/* web/response.h - a reply as libmicrohttpd sends it. */
#pragma once

#include "web/reply.h"

struct MHD_Response;
struct request;

/* With the headers of every reply; the body is borrowed and must stay until
 * the response is destroyed.
 * Gives  NULL when there is no memory for it */
struct MHD_Response *response_make(const struct reply *reply);

/* Says that no other request is answered on the connection. */
void response_close(struct MHD_Response *response);

/* The reply to a request that nobody has to work for. */
void refusal_make(struct request *request, int status, struct reply *reply);
