/* base/file.h - whole files and folders, bounded. */
#pragma once

#include "base/arena.h"
#include "base/fault.h"
#include "base/str.h"

/* Reads all of `file_name` ("-" is standard input) when it is at most
 * `most_bytes`.
 * Gives  *bytes, with a NUL behind it that length does not count
 * Fails  FAULT_MISSING no such file; FAULT_INPUT a folder; FAULT_LIMIT too
 *        large; FAULT_SYSTEM
 */
bool file_read(struct arena *mem, const char *file_name, size_t most_bytes,
               struct str *bytes, struct fault *fault);

/* Writes `bytes` so that `file_name` is the old file or the new one, never
 * half of it: a neighbour file, fsync, rename.  "-" is standard output; a
 * device or pipe is written to as it is; a link stays and leads to the new
 * file. */
bool file_write(struct arena *mem, const char *file_name, struct str bytes,
                struct fault *fault);

struct file_name_list {
    const char *const *at; /* shape: [count], each begins with the folder */
    size_t count;
};

/* Lists the files below `folder` whose name ends in `suffix`, sorted by
 * bytes; dot files and links are passed over.  A name that is a file itself
 * gives that file, whatever its suffix; so does "-".
 * Fails  FAULT_MISSING; FAULT_LIMIT when there are more than `most`, or
 *        folders more than 16 deep
 */
bool file_list(struct arena *mem, const char *folder, const char *suffix,
               size_t most, struct file_name_list *files, struct fault *fault);

bool file_is_folder(const char *file_name);

/* Makes `folder` and those above it; it may be there already. */
bool folder_make(struct arena *mem, const char *folder, struct fault *fault);

/* Makes an empty private folder below $TMPDIR that is removed with all in it
 * when `mem` closes.  *folder lives in `mem`. */
bool folder_make_temporary(struct arena *mem, const char **folder,
                           struct fault *fault);
