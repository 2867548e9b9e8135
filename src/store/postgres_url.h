/* store/postgres_url.h - is this the address of a store, and no secret. */
#pragma once

#include "base/fault.h"

/* Arguments of a program are seen by all on its machine, so a password has no
 * place in a URL.  What it says never repeats the URL.
 * Fails  FAULT_INPUT for a password, and for what libpq cannot take */
bool postgres_url_check(const char *url, struct fault *fault);
