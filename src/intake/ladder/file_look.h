/* intake/ladder/file_look.h - what the name of a file and its first bytes tell
 * before anybody reads it.
 */
#pragma once

#include "base/str.h"

/* Of a file, by which its kind is guessed. */
enum { FILE_LOOK_BYTES = 64 * 1024 };

/* The first bytes, which may end amid a line. */
struct str file_front(struct str bytes);

/* True for what has no name of its own: "" and "-", standard input. */
bool file_is_nameless(struct str file_name);

/* True when `file_name` ends in one of `suffixes`, " .md .markdown", in large
 * letters or small ones. */
bool file_suffix_is(struct str file_name, const char *suffixes);

/* The same, and true for what is nameless, too. */
bool file_suffix_may_be(struct str file_name, const char *suffixes);

/* The last part of the name of a file or folder, or of a key made like one:
 * "backend" of "/engineering/backend/". */
struct str file_last_part(struct str file_name);

/* What stands in front of it in a file's name: "a/b/" of "a/b/c.md". */
struct str file_folder(struct str file_name);
