/* intake/ladder/folder_name.h - what a folder of ladders is called, and its
 * files below it.
 */
#pragma once

#include "intake/ladder/reading.h"

/* The folder that all files stand in, with a slash at its end; empty when
 * there is none, or one file alone. */
struct str folder_of(const struct source_file_list *files);

/* `file_name` below `folder`: "design/ux.md". */
struct str folder_file(struct str folder, struct str file_name);

/* "career-ladder_v2" as "Career ladder v2". */
struct str folder_words(struct arena *mem, struct str name);

/* What the folder is called: by a file "index" or "summary" in it that has a
 * title and is in `leftovers`, the files without a ladder; else by its own
 * name, "financial-times" as "Financial times"; empty when it has none. */
struct str folder_title(struct arena *mem, const struct source_file_list *files,
                        const struct skip_list *leftovers);
