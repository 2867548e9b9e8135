#include "app/open_store.h"

#include "base/file.h"
#include "store/db.h"

static bool connect_to(struct arena *mem, const struct store_wish *wish,
                       bool may_create, struct db **db, struct fault *fault)
{
    return db_open(mem,
                   &(struct db_wish){.url = wish->url,
                                     .may_create = may_create,
                                     .wait_ms = wish->wait_ms},
                   db, fault);
}

bool app_store_open(struct arena *mem, const struct store_wish *wish,
                    struct moment now, struct db **db, bool *is_made,
                    struct fault *fault)
{
    struct fault why = {0};
    int steps;
    *is_made = false;
    if (!connect_to(mem, wish, false, db, &why)) {
        if (why.kind == FAULT_MISSING && !wish->may_make)
            return fault_set(fault, why.kind, "%s; make one with: rung init",
                             why.message);
        if (why.kind != FAULT_MISSING) {
            *fault = why;
            return false;
        }
        *is_made = true;
        return connect_to(mem, wish, true, db, fault)
               && db_migrate(*db, now.ms, &steps, fault);
    }
    bool is_current;
    if (!db_is_current(*db, &is_current, fault))
        return false;
    if (is_current)
        return wish->may_change || db_begin(*db, DB_READING, fault);
    return fault_set(fault, FAULT_CLASH,
                     "the store is empty or of an older Rung; bring it up to "
                     "date with: rung init");
}

bool app_store_init(struct arena *mem, const struct store_wish *wish,
                    struct moment now, int *steps, struct fault *fault)
{
    struct db *db;
    return connect_to(mem, wish, true, &db, fault)
           && db_migrate(db, now.ms, steps, fault);
}

bool app_view_begin(struct db *db, struct fault *fault)
{
    return db_begin(db, DB_READING, fault);
}

void app_view_end(struct db *db)
{
    db_rollback(db);
}
