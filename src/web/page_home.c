#include "web/pages.h"

bool home_show(struct request *request, struct reply *reply,
               struct fault *fault)
{
    (void)request;
    (void)fault;
    text_add(&reply->body, "<!doctype html><title>Rung</title><h1>Rung</h1>");
    return true;
}
