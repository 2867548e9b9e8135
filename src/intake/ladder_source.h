/* intake/ladder_source.h - the ladders the world publishes, by format.
 *
 * A format is a row in ladder_sources[]; "auto" asks each row in turn
 * whether the bytes look like its own.
 */
#pragma once

#include "base/fault.h"
#include "domain/ladder/ladder.h"
#include "intake/problem.h"

struct ladder_draft {
    struct ladder ladder;
    struct skip_list skipped; /* nothing is dropped in silence */
};

struct ladder_source {
    const char *name;   /* what --from takes */
    const char *suffix; /* of the files in a folder: ".md" */
    bool (*looks_like)(struct str bytes);
    bool (*read)(struct arena *mem, const char *file_name, struct str bytes,
                 struct ladder_draft *draft, struct fault *fault);
    const char *text; /* one sentence for help */
};

struct ladder_source_list {
    const struct ladder_source *at; /* shape: [count], sorted by name */
    size_t count;
};

struct ladder_source_list ladder_source_list(void);

/* The source with that name, or NULL. */
const struct ladder_source *ladder_source_find(struct str name);

/* The source whose files look like `bytes`, or NULL. */
const struct ladder_source *ladder_source_guess(struct str bytes);
