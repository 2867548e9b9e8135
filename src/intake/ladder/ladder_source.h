/* intake/ladder/ladder_source.h - the ladders the world publishes, by the
 * kind of file they are in.
 *
 * A kind is a row in the table; "auto" asks whether name and bytes look like
 * its own.
 */
#pragma once

#include "intake/ladder/reading.h"

struct ladder_source {
    const char *name;     /* what --from takes: "markdown" */
    const char *suffixes; /* of its files, each with a space before: " .md" */
    bool (*looks_like)(struct str file_name, struct str bytes);
    bool (*read)(struct reading *reading, struct str bytes,
                 struct fault *fault);
    const char *text; /* one sentence for help */
};

struct ladder_source_list {
    const struct ladder_source *at; /* shape: [count], sorted by name */
    size_t count;
};

struct ladder_source_list ladder_source_list(void);

/* The source with that name, or NULL. */
const struct ladder_source *ladder_source_find(struct str name);

/* The source whose files look like this one, or NULL. `file_name` may be
 * empty. */
const struct ladder_source *ladder_source_guess(struct str file_name,
                                                struct str bytes);

/* Reads one file by `source`.
 * Gives  drafts and parts in *reading, at least one draft
 * Fails  FAULT_INPUT, with the file's name and the place; FAULT_LIMIT */
bool ladder_source_read(const struct ladder_source *source,
                        struct reading *reading, struct str bytes,
                        struct fault *fault);
