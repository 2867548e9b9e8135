/* web/percent.h - percent-encoding of addresses and forms. */
#pragma once

#include "base/str.h"

enum percent_space { PERCENT_PLUS_IS_PLUS, PERCENT_PLUS_IS_SPACE };

/* False for a '%' without two hex digits, for NUL and for bad UTF-8. */
bool percent_decode(struct arena *mem, struct str s, enum percent_space space,
                    struct str *decoded);

/* All but letters, digits and "-._~" as %XX. */
struct str percent_encode(struct arena *mem, struct str s);
