/* store/db_sqlite_file.h - is the file ours, before SQLite touches it, and may
 * it be written? */
#pragma once

#include <sqlite3.h>
#include <time.h>

#include "store/db.h"

enum sqlite_use {
    SQLITE_USE_ALL,  /* read and written */
    SQLITE_USE_LOG,  /* read, together with the log that a writer left or keeps
                       beside it */
    SQLITE_USE_STILL /* read as it stands: there is no log, and none is made */
};

struct sqlite_file {
    const char *name; /* as wished for */
    enum sqlite_use use;
    int cause;                  /* errno: why it cannot be written, or 0 */
    struct timespec changed_at; /* of a file read as it stands */
};

/* Makes the file when that is wished for.
 * Fails  FAULT_MISSING no such file; FAULT_INPUT not a file; FAULT_SYSTEM */
bool sqlite_file_find(const struct db_wish *wish, struct fault *fault);

/* Reads the head of the file that `sqlite` has opened, and nothing else: so a
 * file that is not ours stays as it is, its write-ahead log included.
 * Gives  *is_empty, when it may be: a store is to be made in it
 * Fails  FAULT_INPUT when it is something else; FAULT_SYSTEM */
bool sqlite_file_check(sqlite3 *sqlite, const struct db_wish *wish,
                       bool *is_empty, struct fault *fault);

/* Says how `name` can be used, from what the system lets this user write: the
 * file, and logs in its folder.
 * Fails  FAULT_SYSTEM when it cannot even be read */
bool sqlite_file_plan(struct arena *mem, const char *name,
                      struct sqlite_file *file, struct fault *fault);

/* The same when `cause`, an errno, is known to forbid all writing. */
bool sqlite_file_plan_reading(struct arena *mem, const char *name, int cause,
                              struct sqlite_file *file, struct fault *fault);

/* What sqlite3_open_v2 takes for it, with SQLITE_OPEN_URI. */
const char *sqlite_file_uri(struct arena *mem, const struct sqlite_file *file);

/* True when somebody wrote a file that is read as it stands, so that what was
 * read may be half old and half new. */
bool sqlite_file_has_changed(const struct sqlite_file *file);
