/* web/error_page.h - the page of a refusal: what is wrong and what to do. */
#pragma once

#include "web/reply.h"
#include "web/request.h"

/* Fills `reply`, whatever it held but for its headers.  `says` is one
 * sentence, or empty for the usual one of that status.  A fragment gets a
 * short note for its place. */
void error_page(struct request *request, int status, struct str says,
                struct reply *reply);
