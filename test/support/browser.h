/* support/browser.h - somebody who signs in as people do: it keeps the cookie
 * and sends the token of the form it was shown.
 *
 *     struct browser browser = browser_open(&visit);
 *     browser_get(&browser, "/sign-in", &reply);
 *     browser_post(&browser, "/sign-in", "email=...&password=...", &reply);
 */
#pragma once

#include "support/visit.h"

struct browser {
    struct visit *visit;
    struct str key;    /* the cookie's value, or empty */
    struct str notice; /* the cookie of that name, or empty */
    const char *token; /* sent with forms; NULL: the one of the last page */
    struct str shown;  /* the token of the last page with a form */
    int64_t after_ms;  /* what the clock shows, behind noon */
    const char *peer;  /* where it is; NULL: on the same machine */
};

/* Who asks is told from the cookie from now on. */
struct browser browser_open(struct visit *visit);

int browser_get(struct browser *browser, const char *target,
                struct reply *reply);
int browser_post(struct browser *browser, const char *target, const char *form,
                 struct reply *reply);

/* Opens the sign-in page and signs in with USERS_PASSWORD; failing fails the
 * test. */
void browser_sign_in(struct browser *browser, const char *email);
