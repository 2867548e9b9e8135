/* intake/ladder/record_beside.h - what the other files of a folder say of
 * names that one of them uses: titles, areas, the criteria of a competency at
 * a level.
 */
#pragma once

#include "intake/ladder/ladder_maker.h"
#include "intake/ladder/reading.h"
#include "intake/ladder/record_draft.h"

/* Completes `draft`, of the file of `reading`, from `own`, the drafts of that
 * file, and from reading->beside; notes in `maker` what came from elsewhere
 * and what leads nowhere. */
void record_complete(const struct reading *reading, const struct list *own,
                     struct record_draft *draft, struct ladder_maker *maker);

/* The drafts in a tree, struct record_draft *, with the fields as parts of
 * `reading`.
 * Fails  FAULT_LIMIT */
bool record_scan(struct reading *reading, const struct node *root,
                 struct list *drafts, struct fault *fault);
