/* format/pack.h - the files of a folder that was packed: zip, tar, tar.gz. */
#pragma once

#include "base/fault.h"
#include "base/str.h"

enum { PACK_NAMES_MOST = 10000 };

struct pack_limits {
    size_t most_files;
    size_t most_file_bytes;
    size_t most_bytes; /* of all of them, unpacked */
};

struct pack_file {
    struct str name; /* "folder/file.md", in UTF-8 */
    struct str bytes;
};

struct pack_file_list {
    const struct pack_file *at; /* shape: [count], by name */
    size_t count;
};

/* True for bytes that begin as a zip, a gzip or a tar does. */
bool pack_is(struct str bytes);

/* True for a zip that lists a file called `name`; nothing is unpacked, and a
 * zip of more than PACK_NAMES_MOST files is looked at up to there. */
bool pack_has(struct str bytes, const char *name);

/* Reads every plain file; folders, links and what begins with a dot or
 * belongs to a desktop are passed over.  Nothing is written anywhere.
 * Gives  *files in `mem`
 * Fails  FAULT_INPUT for bytes that cannot be unpacked; FAULT_LIMIT */
bool pack_read(struct arena *mem, struct str bytes,
               const struct pack_limits *limits, struct pack_file_list *files,
               struct fault *fault);
