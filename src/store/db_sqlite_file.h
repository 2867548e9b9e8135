/* store/db_sqlite_file.h - is the file ours, before SQLite touches it. */
#pragma once

#include <sqlite3.h>

#include "store/db.h"

/* Makes the file when that is wished for.
 * Fails  FAULT_MISSING no such file; FAULT_INPUT not a file; FAULT_SYSTEM */
bool sqlite_file_find(const struct db_wish *wish, struct fault *fault);

/* Reads the head of the file that `sqlite` has opened, and nothing else: so a
 * file that is not ours stays as it is, its write-ahead log included.
 * Gives  *is_empty, when it may be: a store is to be made in it
 * Fails  FAULT_INPUT when it is something else; FAULT_SYSTEM */
bool sqlite_file_check(sqlite3 *sqlite, const struct db_wish *wish,
                       bool *is_empty, struct fault *fault);
