/* app/read_ladders.h - ladders from files, before anything is kept. */
#pragma once

#include "domain/ladder/ladder.h"
#include "intake/ladder_source.h"
#include "intake/problem.h"

/* Reads one of Rung's own ladders; *document is the file as it stands.
 * Gives  *ladder when *problems is empty
 * Fails  as file_read; FAULT_LIMIT */
bool app_ladder_read(struct arena *mem, const char *file_name,
                     size_t most_bytes, struct ladder *ladder,
                     struct str *document, struct problem_list *problems,
                     struct fault *fault);

struct import_wish {
    const char *file_or_folder;
    struct str format; /* a name of ladder_source_list(), or "auto" */
    size_t most_bytes; /* of a file */
    size_t most_files;
};

struct imported_ladder {
    const char *file_name;
    const char *format; /* NULL when no ladder was found */
    struct ladder_draft draft;
    struct str document; /* the same as Rung's own YAML */
    struct str why_not;  /* why no ladder was found */
};

struct imported_list {
    const struct imported_ladder *at; /* shape: [count], by file name */
    size_t count;
};

/* Turns somebody else's files into ladders; a file that holds none is listed
 * with the reason.
 * Fails  FAULT_INPUT for a format nobody knows, naming those there are; as
 *        file_read and file_list */
bool app_ladders_import(struct arena *mem, const struct import_wish *wish,
                        struct imported_list *imported, struct fault *fault);
