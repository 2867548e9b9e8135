/* store/db_sqlite_wait.h - waiting while somebody else writes the same file.
 * For db_sqlite.c only.
 *
 * SQLite has no queue: whoever asks in the right moment is next.  Its own way
 * to wait sleeps ever longer, up to 100 ms, so that a page could wait a second
 * for its turn beside a long collection.  This one asks again after 1 ms, and
 * the collection gives way between two of its transactions.
 */
#pragma once

#include <sqlite3.h>

struct sqlite_wait {
    int most_ms; /* 0: not at all */
};

/* `wait` must live as long as the connection. */
void sqlite_wait_use(sqlite3 *sqlite, struct sqlite_wait *wait);

/* Lets whoever waits take their turn. */
void sqlite_give_way(void);
