/* web/session.h - who asks, told from a cookie, and the token of forms.
 */
#pragma once

#include "web/reply.h"
#include "web/request.h"

/* Sets is_signed_in, actor and session_key when the cookie is of a session
 * that holds; else nobody is signed in, which is no fault.  Sets form_token
 * for both; a visitor gets a cookie for it in `reply` when they have none.
 * Called inside a reading view.
 * Fails  as the store does */
bool session_find(struct request *request, struct reply *reply,
                  struct fault *fault);

/* True when the form (field "token") or, from a script, the header
 * "X-Form-Token" carries request->form_token. */
bool session_token_is_right(const struct request *request);
