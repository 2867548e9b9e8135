/* format/markup_guard.h - finds what a parser of HTML would take too long
 * for, before it begins.
 */
#pragma once

#include "base/str.h"

enum { MARKUP_ATTRIBUTES_MOST = 1000 };

/* Where the first tag with more than MARKUP_ATTRIBUTES_MOST attributes begins,
 * or bytes.length.  libxml2 holds each attribute against all before it, so
 * that a tag of many would hold it for minutes. */
size_t markup_guard_find(struct str bytes);
