/* intake/ladder/reading.h - how somebody's file is read: which of its parts
 * are taken as what, and what a person said about that.
 *
 * A reader guesses a role for each part of the file (a column, a row, a
 * heading, a field), asks reading_role() whether somebody knows better, and
 * only then makes a ladder.  The parts are what a preview shows and what a
 * correction names.
 */
#pragma once

#include "base/fault.h"
#include "base/list.h"
#include "domain/ladder/ladder.h"
#include "intake/problem.h"

enum part_role {
    PART_SKIPPED,    /* is not taken, and is noted */
    PART_HEADER,     /* a row that names the columns */
    PART_LEVEL,      /* names a level, or holds their names */
    PART_COMPETENCY, /* the same of a competency */
    PART_AREA,       /* of a group of competencies */
    PART_CRITERION,  /* what is asked for */
    PART_EXAMPLE,
    PART_ALTERNATIVE,
    PART_EVIDENCE,
    PART_WEIGHT,
    PART_KEY,      /* of a criterion */
    PART_SUMMARY,  /* of the level, competency or ladder it stands in */
    PART_TITLE,    /* of a level, as HR has it, or of the ladder */
    PART_EXTERNAL, /* of a level, as the world has it */
    PART_GRADE,
    PART_PAY,    /* "52000 EUR - 61000 EUR" */
    PART_LADDER, /* names a ladder: what follows is another one */
    PART_ROLE_COUNT
};

/* As commands take them: "level". */
extern const char *const part_role_names[PART_ROLE_COUNT];

enum part_kind {
    PART_COLUMN,  /* of a table; may be all but a header */
    PART_ROW,     /* of a table */
    PART_HEADING, /* of a document, or an item or label that serves as one */
    PART_FIELD,   /* of a tree: "topics.content.level" */
    PART_KIND_COUNT
};

struct part {
    enum part_kind kind;
    struct str name; /* by which corrections call it, and where it stands:
                        "column C", "table 2 column 3", "sheet IC row 4",
                        "line 24", "field topics.name" */
    struct str text; /* what stands there, or its first words */
    enum part_role role;
    bool is_corrected;
};

struct part_list {
    const struct part *at; /* shape: [count], in the order of the file */
    size_t count;
};

struct correction {
    struct str part; /* a part's name */
    enum part_role role;
};

/* True when `said` calls a part: by its name, or by the end of it: "column C"
 * is "sheet IC column C", too, of every sheet that has one. */
bool part_is_called(struct str name, struct str said);

struct correction_list {
    const struct correction *at; /* shape: [count] */
    size_t count;
};

/* Parses "column C: level".
 * Fails  FAULT_INPUT, naming the roles there are */
bool correction_parse(struct arena *mem, struct str text,
                      struct correction *correction, struct fault *fault);

/* A file of a folder. */
struct source_file {
    struct str name; /* with the folders below the one that is read */
    struct str bytes;
};

struct source_file_list {
    const struct source_file *at; /* shape: [count], by name */
    size_t count;
};

/* One ladder out of a file. */
struct ladder_draft {
    struct ladder ladder;
    struct skip_list skipped; /* nothing is dropped in silence */
};

struct ladder_draft_list {
    const struct ladder_draft *at; /* shape: [count], as in the file */
    size_t count;
};

/* One file while it is read. */
struct reading {
    struct arena *mem;
    struct str file_name; /* clean, for faults and notes */
    struct correction_list corrections;
    struct source_file_list beside; /* the folder it stands in, itself too;
                                       empty for a file alone */
    struct list parts;              /* of struct part */
    struct list drafts;             /* of struct ladder_draft */
};

void reading_open(struct arena *mem, struct str file_name,
                  struct reading *reading);

/* Notes a part and gives what it is to be taken as: what a correction says,
 * else `guess`.  `name` and `text` live as long as the reading. */
enum part_role reading_role(struct reading *reading, enum part_kind kind,
                            struct str name, struct str text,
                            enum part_role guess);

/* What a correction says of the part, though nobody asked for it yet;
 * PART_ROLE_COUNT: none does. */
enum part_role reading_told(const struct reading *reading, struct str name);

/* Adds a ladder. */
void reading_draft(struct reading *reading, const struct ladder *ladder,
                   struct skip_list skipped);

/* Puts what was skipped of the whole file before the notes of its first
 * ladder, which there is. */
void reading_skip(struct reading *reading, struct skip_list skipped);

struct part_list reading_parts(const struct reading *reading);
struct ladder_draft_list reading_drafts(const struct reading *reading);

/* Corrections that name no part of the file; shape: [count]. */
struct str_list reading_lost_corrections(struct reading *reading);
