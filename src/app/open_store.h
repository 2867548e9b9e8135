/* app/open_store.h - the store a command or a server works on. */
#pragma once

#include "app/actor.h"

struct db;

struct store_wish {
    const char *url;
    int64_t wait_ms;
    bool may_change; /* else the store is seen in one unchanging view */
    bool may_make;   /* an SQLite file that is not there yet */
};

/* Opens the store for use.
 * Gives  *is_made, whether the file was made now
 * Fails  FAULT_MISSING no such file; FAULT_CLASH when its schema is not this
 *        program's, with what to do */
bool app_store_open(struct arena *mem, const struct store_wish *wish,
                    struct moment now, struct db **db, bool *is_made,
                    struct fault *fault);

/* Makes an empty store, or brings an older one up to date.
 * Gives  *steps, how many steps of the schema were taken */
bool app_store_init(struct arena *mem, const struct store_wish *wish,
                    struct moment now, int *steps, struct fault *fault);

/* One unchanging view of the store, for whoever asks several things of it;
 * app_ functions that change something need that none is open. */
bool app_view_begin(struct db *db, struct fault *fault);
void app_view_end(struct db *db);
