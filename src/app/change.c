#include "app/change.h"

#include "store/db.h"
#include "store/store_audit.h"

bool change_begin(struct db *db, struct fault *fault)
{
    return db_begin(db, DB_WRITING, fault);
}

bool change_note(struct db *db, const struct actor *actor,
                 const struct change *change, struct fault *fault)
{
    struct audit_line line = {
        .made_at = actor->now,
        .actor = actor->name,
        .action = str_of(change->action),
        .thing = change->thing,
        .person = change->person,
        .detail = change->detail,
    };
    return store_audit_add(db, &line, fault);
}

bool change_end(struct db *db, const struct actor *actor,
                const struct change *change, bool is_dry_run,
                struct fault *fault)
{
    if (!change || is_dry_run) {
        db_rollback(db);
        return change != NULL;
    }
    if (change_note(db, actor, change, fault) && db_commit(db, fault))
        return true;
    db_rollback(db);
    return false;
}
