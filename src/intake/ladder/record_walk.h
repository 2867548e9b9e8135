/* intake/ladder/record_walk.h - goes through a tree whose fields have roles,
 * and gathers the ladders in it.
 */
#pragma once

#include "intake/ladder/record_draft.h"

/* Adds drafts, struct record_draft *, to `drafts`: that of the file first,
 * which may be empty, then those of ladders within it. */
void record_walk(struct arena *mem, const struct shape *shape,
                 const struct node *root, struct list *drafts);
