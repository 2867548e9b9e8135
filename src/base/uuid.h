/* base/uuid.h - identifiers that follow from a name, the same wherever they
 * are made.
 */
#pragma once

#include "base/str.h"

/* The UUID, version 5, of `name` in the name space of URLs, in lower case:
 * "2ed6657d-e927-568b-95e1-2665a8aea6a2".
 * Source RFC 9562, section 5.5 and 6.6 */
struct str uuid_of_url(struct arena *mem, struct str name);
