/* base/base64.h - bytes as letters, where only text can travel. */
#pragma once

#include "base/arena.h"
#include "base/str.h"

/* Source  RFC 4648, section 4 */
struct str base64_format(struct arena *mem, struct str bytes);

/* False for text that base64_format has not given. */
bool base64_parse(struct arena *mem, struct str text, struct str *bytes);
