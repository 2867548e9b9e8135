/* pages/pages.h - compiles a page of src/web/page to C.
 *
 * The grammar is in src/web/page/README.md, what the C calls in web/html.h.
 */
#pragma once

#include "base/str.h"
#include "base/text.h"

enum { PAGE_MOST_BYTES = 512 * 1024 };

/* Writes the C of `source` to `code`, with #line of `name`; or one line
 * "NAME:LINE:COLUMN: what is wrong" a problem to `problems`.
 *
 * Gives  true when there is no problem; only then `code` is of use */
bool pages_compile(struct arena *mem, struct str name, struct str source,
                   struct text *code, struct text *problems);
