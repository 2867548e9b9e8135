#include "app/see_audit.h"

bool app_audit_list(struct arena *mem, struct db *db, const struct actor *actor,
                    int64_t most, struct audit_list *lines, struct fault *fault)
{
    return actor_check(actor, ACTION_SEE_AUDIT, RELATION_NONE, fault)
           && store_audit_list(mem, db, most, lines, fault);
}
