/* intake/ladder/folder_levels.h - ladders of a folder that are one: a level a
 * file.
 */
#pragma once

#include "intake/ladder/ladder_folder.h"

/* Joins those with one numbered level and the same competencies that stand in the same
 * folder and are of one format, into the first of them, which is then called
 * `title`.  Levels come by the numbers in their titles, else as the files do.
 */
void folder_join_levels(struct arena *mem, struct str title,
                        struct list *ladders);
