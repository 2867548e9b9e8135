/* intake/onet_file.h - one file of the official O*NET folder.
 *
 * docs/formats/onet.md names the files and columns that are read, and what
 * they were called in other releases.
 */
#pragma once

#include "format/tab.h"

enum onet_kind {
    ONET_OCCUPATIONS,
    ONET_ALTERNATE_TITLES,
    ONET_REPORTED_TITLES,
    ONET_TASKS,
    ONET_JOB_ZONES,
    ONET_RELATED,
    ONET_CONTENT_MODEL,
    ONET_INTERMEDIATE,
    ONET_DETAILED,
    ONET_TASKS_TO_DETAILED,
    ONET_KIND_COUNT
};

/* The columns of every kind; a file has only some of them. */
enum onet_column {
    ONET_CODE,
    ONET_TITLE,
    ONET_DESCRIPTION,
    ONET_OTHER_TITLE,
    ONET_TASK_ID,
    ONET_TASK,
    ONET_TASK_TYPE,
    ONET_JOB_ZONE,
    ONET_RELATED_CODE,
    ONET_GENERAL_ID,
    ONET_GENERAL_NAME,
    ONET_INTERMEDIATE_ID,
    ONET_INTERMEDIATE_NAME,
    ONET_DETAILED_ID,
    ONET_DETAILED_NAME,
    ONET_COLUMN_COUNT
};

struct onet_source {
    struct str name;  /* "DWA Reference.txt", without its folder */
    struct str bytes; /* {NULL, 0}: the folder has no such file */
};

/* The kind of the file of that name, without regard to case, under any name
 * it had; -1 for files that are not read. */
int onet_kind_of(struct str file_name);

/* What the file is called today; for messages. */
const char *onet_kind_name(enum onet_kind kind);

struct onet_file {
    const struct onet_source *source;
    struct tab tab;
    int place[ONET_COLUMN_COUNT]; /* of the column in the row; -1: not there */
    struct str cells[TAB_COLUMNS_MOST];
};

/* Reads the header.
 * Fails  as encoding_read and tab_open, with the file's name in front;
 *        FAULT_INPUT when a column is missing that is needed
 */
bool onet_file_open(struct arena *mem, enum onet_kind kind,
                    const struct onet_source *source, struct onet_file *file,
                    struct fault *fault);

/* Reads the next row; *has_row is false at the end. */
bool onet_file_next(struct onet_file *file, bool *has_row, struct fault *fault);

/* A cell of this row; empty where it is, or says "n/a", or its column is not
 * there. */
struct str onet_cell(const struct onet_file *file, enum onet_column column);

/* A cell that may not be empty. */
bool onet_needed(const struct onet_file *file, enum onet_column column,
                 struct str *text, struct fault *fault);

/* False, and a fault that names file, line, field and text. */
bool onet_wrong(const struct onet_file *file, enum onet_column column,
                const char *why, struct fault *fault);
