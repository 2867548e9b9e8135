/* app/take_ladder.h - ladders out of bytes of whatever form, as somebody
 * hands them over, before anything is kept.
 */
#pragma once

#include "intake/ladder/ladder_source.h"

struct ladder_given {
    struct str bytes;
    struct str file_name;               /* may be empty */
    struct correction_list corrections; /* of how it was read before */
};

struct taken_ladder {
    struct ladder ladder;
    struct str document; /* Rung's own YAML, with line feeds alone */
    struct skip_list skipped;
};

struct taken_ladder_list {
    const struct taken_ladder *at; /* shape: [count], as in the file */
    size_t count;
};

struct ladder_reading {
    const char *format; /* "rung" for our own, "folder" for a packed one, else
                           of ladder_source_list(); NULL: none that is known */
    struct taken_ladder_list ladders; /* none: it could not be read */
    struct part_list parts;       /* of another form than ours: what was taken
                                     as what */
    struct skip_list not_taken;   /* files of a folder without a ladder */
    struct problem_list problems; /* of our own form, by place */
    struct str why_not;           /* of any other */
};

/* Reads `given` in our own form, else in the one it looks like.
 * Gives  *reading, with problems or why_not when it is not read
 * Fails  FAULT_LIMIT */
bool app_ladder_take(struct arena *mem, const struct ladder_given *given,
                     struct ladder_reading *reading, struct fault *fault);

/* What somebody calls a ladder that was read; empty: as it is called. */
struct ladder_call {
    struct str key, title;
};

/* Makes *taken the same ladder under another key and title.
 * Fails  FAULT_INPUT for a key that is none; the title is another then, too */
bool app_taken_call(struct arena *mem, const struct ladder_call *call,
                    struct taken_ladder *taken, struct fault *fault);
