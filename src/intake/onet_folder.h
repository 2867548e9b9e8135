/* intake/onet_folder.h - the official O*NET database as a folder of
 * tab-separated files, of releases 27 to 30.3.
 *
 * Any subset of the files will do: what is not there stays empty.
 * docs/formats/onet.md has the files and columns.
 */
#pragma once

#include "domain/occupation/occupation.h"
#include "intake/onet_file.h"

enum {
    ONET_FILE_BYTES = 64 * 1024 * 1024, /* the largest that is read has 5 MB */
    ONET_FOLDER_FILES = 500
};

/* One slot a kind, and the release notes that may lie beside them. */
struct onet_sources {
    struct onet_source files[ONET_KIND_COUNT];
    struct str version; /* "29.1"; empty when the folder does not say */
};

/* Reads occupations, their titles, tasks, job zones and relatives, and the
 * work activities, out of files that are in memory.
 *
 * Where there is an "Occupation Data.txt", other files may speak of its
 * occupations only, and the same holds for tasks and activities: files of two
 * releases do not go together.  Where it is missing, every occupation that is
 * spoken of is made.
 *
 * Gives  *standard, whose texts live in `mem` or in the files
 * Fails  FAULT_INPUT, "file:line:field: what is wrong"; FAULT_LIMIT
 */
bool onet_sources_read(struct arena *mem, const struct onet_sources *sources,
                       struct occupation_standard *standard,
                       struct fault *fault);

/* The same from a folder on disk.
 * Fails  FAULT_MISSING where there is no such folder, FAULT_INPUT where none
 *        of its files is known, as onet_sources_read
 */
bool onet_folder_read(struct arena *mem, const char *folder,
                      struct occupation_standard *standard,
                      struct fault *fault);
