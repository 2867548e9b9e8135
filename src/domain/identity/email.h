/* domain/identity/email.h - what is an email address. */
#pragma once

#include "base/str.h"

enum { EMAIL_BYTES = 254 /* RFC 5321, 4.5.3.1.3, without the brackets */ };

/* What stands between the brackets of "Ada <ada@example.org>"; without any,
 * `s` itself. */
struct str email_in(struct str s);

/* NULL for an address, else what is wrong with it: half a sentence that
 * follows a colon.  Local names such as ada@localhost are addresses, too. */
const char *email_fault(struct str s);
