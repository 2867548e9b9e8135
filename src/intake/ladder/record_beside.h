/* intake/ladder/record_beside.h - what the other files of a folder say of
 * names that one of them uses: titles, areas, the criteria of a competency at
 * a level.
 */
#pragma once

#include "intake/ladder/ladder_maker.h"
#include "intake/ladder/reading.h"
#include "intake/ladder/record_draft.h"

/* The ladders of the folder, read when they are first asked for. */
struct record_shelf {
    const struct reading *reading; /* of the file that asks */
    const struct list *own;        /* of struct record_draft *: those in it */
    struct list drafts;
    bool is_filled;
};

/* Completes `draft`, one of shelf->own, from the others and from the files
 * beside; notes in `maker` what came from elsewhere and what leads nowhere. */
void record_complete(struct record_shelf *shelf, struct record_draft *draft,
                     struct ladder_maker *maker);

/* The drafts in a tree, struct record_draft *, with the fields as parts of
 * `reading`.
 * Fails  FAULT_LIMIT */
bool record_scan(struct reading *reading, const struct node *root,
                 struct list *drafts, struct fault *fault);
