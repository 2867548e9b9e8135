/* app/read_ladders.h - ladders from files, before anything is kept. */
#pragma once

#include "domain/ladder/ladder.h"
#include "intake/ladder/ladder_folder.h"
#include "intake/problem.h"

/* One of Rung's own ladders, as a file holds it. */
struct ladder_file {
    const char *file_name;
    struct str document; /* the file as it stands */
    struct ladder ladder;
    struct problem_list problems; /* not empty: there is no ladder */
    const char *looks_like;       /* a format of ladder_source_list() that such
                                     a file seems to be, or NULL */
};

/* Reads file->file_name, which the caller has set.
 * Fails  as file_read; FAULT_LIMIT */
bool app_ladder_read(struct arena *mem, size_t most_bytes,
                     struct ladder_file *file, struct fault *fault);

struct import_wish {
    const char *file_or_folder;
    struct str format; /* a name of ladder_source_list(), or "auto" */
    struct correction_list corrections;
    size_t most_bytes; /* of a file */
    size_t most_files;
};

struct imported_ladder {
    struct str file_name;
    const char *format;
    struct ladder_draft draft;
    struct part_list parts; /* of its file, and what they were taken as */
    struct str document;    /* the same as Rung's own YAML */
};

struct imported_list {
    const struct imported_ladder *at; /* shape: [count], by file name */
    size_t count;
    struct skip_list not_taken; /* files without a ladder, and why */
    struct part_list unread;    /* the parts of those files */
};

/* Turns somebody else's files into ladders; those of a folder are a family.
 * Fails  FAULT_INPUT for a format nobody knows, naming those there are; as
 *        file_read and file_list */
bool app_ladders_import(struct arena *mem, const struct import_wish *wish,
                        struct imported_list *imported, struct fault *fault);
