/* format/markdown_wide.h - the lines below the titles of pipe tables, |-|-|,
 * as a parser wants them that asks for three hyphens.
 */
#pragma once

#include "base/list.h"
#include "base/str.h"

struct markdown_wide {
    struct str bytes;
    struct list shifts; /* where hyphens were put in, in order */
};

/* Gives *wide, which is `text` where nothing is missing. */
void markdown_widen(struct arena *mem, struct str text,
                    struct markdown_wide *wide);

/* Where the byte `offset` of wide->bytes stands in the text. */
size_t markdown_wide_offset(const struct markdown_wide *wide, size_t offset);
