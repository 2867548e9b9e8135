/* intake/ladder/folder_join.h - ladders of a folder that are one: a competency
 * a file, or the same twice.
 */
#pragma once

#include "intake/ladder/ladder_folder.h"

/* Joins those with one competency and no levels, "all", that stand in the
 * same folder and are of one format, into the first of them, which is then
 * called `title`.  A package of CASE is a ladder, however small. */
void folder_join(struct arena *mem, struct str title, struct list *ladders);

/* Takes out ladders that say the same as one before them in another file:
 * as many levels, competencies and criteria, with the same words, and no
 * titles of their own that differ.  `not_taken` gets their files. */
void folder_part_twins(struct arena *mem, struct list *ladders,
                       struct list *not_taken);

/* True for a ladder that is called as its file is. */
bool folder_is_untitled(const struct folder_ladder *ladder);
