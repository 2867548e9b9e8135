/* web/session.h - who asks, told from a cookie, and the token of forms.
 *
 * One cookie, "rung" ("__Host-rung" by HTTPS, so that no other host and no
 * plain page can set it), holds a random token.  It is a session's, or a
 * visitor's whose only use is a form before they sign in.  The token of forms
 * is derived from it, so it is kept nowhere and of no use with another cookie.
 */
#pragma once

#include "app/keep_session.h"
#include "web/reply.h"
#include "web/request.h"

/* Sets is_signed_in, actor and session_key when the cookie is of a session
 * that holds; else nobody is signed in, which is no fault.  Sets form_token
 * when there is a cookie at all.  Called inside a reading view.
 * Fails  as the store does */
bool session_find(struct request *request, struct reply *reply,
                  struct fault *fault);

/* True when the form (field "token") or, from a script, the header
 * "X-Form-Token" carries request->form_token. */
bool session_token_is_right(const struct request *request);

/* A page with a form for those who are not signed in: makes sure that there
 * is a form_token, with a visitor's cookie when it takes one. */
void session_visit(struct request *request, struct reply *reply);

/* From now on this browser is signed in, or no longer. */
void session_enter(struct request *request, struct reply *reply,
                   const struct signed_in *signed_in);
void session_leave(struct request *request, struct reply *reply);

/* What app_ functions want to know of the session that asks. */
struct session_wish session_wish_of(const struct request *request);

/* Keeps, every few minutes, that the session was used; after the reply is
 * made, outside of any transaction. */
void session_see(struct request *request);
