/* format/markdown_text.h - text as it stands in Markdown, whatever is in it.
 */
#pragma once

#include "base/text.h"

/* Appends `s` on one line, so that CommonMark with pipe tables shows it as it
 * is: what would be markup gets a backslash, runs of white space become one
 * space, and that at the ends goes.
 * Source CommonMark 0.30, "Backslash escapes" */
void markdown_text_add(struct text *out, struct str s);
