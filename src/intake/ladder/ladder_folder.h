/* intake/ladder/ladder_folder.h - the files of a folder as a family of
 * ladders.
 *
 * Files help each other: titles that one leaves out stand in another, a list
 * of axes or levels explains words of the rest, files with one competency
 * each make one ladder together.  What this comes to is in
 * docs/formats/folders.md.
 */
#pragma once

#include "intake/ladder/ladder_source.h"

enum {
    FOLDER_BYTES_MOST = 64 * 1024 * 1024,
    FOLDER_FILES_MOST = 5000,
    FOLDER_MEMORY_MOST = 512 * 1024 * 1024 /* bytes, with all that was made */
};

struct folder_ladder {
    struct str file_name; /* the first it was read from */
    const struct ladder_source *source;
    struct ladder_draft draft;
    struct part_list parts;
};

struct folder_ladder_list {
    const struct folder_ladder *at; /* shape: [count], by file name */
    size_t count;
};

struct folder_reading {
    struct folder_ladder_list ladders;
    struct skip_list not_taken; /* files without a ladder, and why */
    struct part_list unread;    /* the parts of those files */
    struct str_list lost;       /* corrections of parts that are nowhere */
};

struct folder_wish {
    struct str title; /* of the family; empty: what the folder is called */
    struct source_file_list files;
    const struct ladder_source *source; /* NULL: what each looks like */
    struct correction_list corrections; /* a part's name may begin with the
                                           end of a file's: "ic.md line 3" */
};

/* Where there are several files, the names of parts begin with that of their
 * file below the folder.  Keys are made unique.
 * Fails  FAULT_LIMIT */
bool ladder_folder_read(struct arena *mem, const struct folder_wish *wish,
                        struct folder_reading *folder, struct fault *fault);
