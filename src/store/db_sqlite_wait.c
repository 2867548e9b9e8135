#include "store/db_sqlite_wait.h"

/* The first tries come quickly; who still waits then waits for long work. */
enum { QUICK_TRIES = 250, QUICK_MS = 1, SLOW_MS = 10 };

static int waited_ms(int tries)
{
    return tries <= QUICK_TRIES
               ? tries * QUICK_MS
               : QUICK_TRIES * QUICK_MS + (tries - QUICK_TRIES) * SLOW_MS;
}

static int wait_more(void *thing, int tries)
{
    const struct sqlite_wait *wait = thing;
    if (waited_ms(tries) >= wait->most_ms)
        return 0;
    sqlite3_sleep(tries < QUICK_TRIES ? QUICK_MS : SLOW_MS);
    return 1;
}

void sqlite_wait_use(sqlite3 *sqlite, struct sqlite_wait *wait)
{
    sqlite3_busy_handler(sqlite, wait_more, wait);
}

void sqlite_give_way(void)
{
    /* Longer than a waiting one sleeps. */
    sqlite3_sleep(2 * QUICK_MS);
}
