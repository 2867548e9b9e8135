/* report/ladder_page.h - a ladder as one page of HTML that needs nothing
 * else: to read, to print, to put on an intranet.
 */
#pragma once

#include "base/fault.h"
#include "base/text.h"
#include "domain/ladder/revision.h"

/* Appends the page: what ladder_markdown_write writes, as HTML, without
 * scripts and without anything from elsewhere.
 * Fails  FAULT_LIMIT when `out` overflows */
bool ladder_page_write(struct arena *mem, const struct stored_ladder *stored,
                       struct text *out, struct fault *fault);

/* Appends the front of such a page, to its <main>, and its end: for others
 * that are to look the same. */
void ladder_page_open(struct text *out, struct str language, struct str title);
void ladder_page_close(struct text *out);
