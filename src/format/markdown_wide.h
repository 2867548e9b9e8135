/* format/markdown_wide.h - the titles of pipe tables and the lines below them,
 * |-|-|, as a parser wants them that asks for three hyphens and drops what
 * stands beyond the titles.
 */
#pragma once

#include "base/list.h"
#include "base/str.h"

struct markdown_wide {
    struct str bytes;
    struct list shifts; /* where something was put in, in order */
};

/* Titles are put in for so many cells of a row that have none. */
enum { MARKDOWN_BEYOND_MOST = 32 };

/* A text becomes less than so many times as long. */
enum { MARKDOWN_WIDER_MOST = 8 };

/* Gives *wide, which is `text` where nothing is missing. */
void markdown_widen(struct arena *mem, struct str text,
                    struct markdown_wide *wide);

/* Where the byte `offset` of wide->bytes stands in the text. */
size_t markdown_wide_offset(const struct markdown_wide *wide, size_t offset);
