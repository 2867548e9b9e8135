#include "app/keep_office.h"

#include "app/change.h"
#include "base/utf8.h"
#include "store/store_office.h"

enum { NAME_BYTES = 200 };

bool app_office_get(struct arena *mem, struct db *db, const struct actor *actor,
                    struct office *office, struct fault *fault)
{
    return actor_check(actor, ACTION_SEE_OFFICE, RELATION_NONE, fault)
           && store_office_find(mem, db, office, fault);
}

bool app_office_set(struct db *db, const struct actor *actor,
                    const struct office *office, struct fault *fault)
{
    if (!actor_check(actor, ACTION_CHANGE_OFFICE, RELATION_NONE, fault))
        return false;
    if (!utf8_is_line(office->name, NAME_BYTES))
        return fault_set(fault, FAULT_INPUT,
                         "an office's name is one line of 1 to %d bytes",
                         NAME_BYTES);
    if (!change_begin(db, fault))
        return false;
    bool is_done = store_office_set(db, office, fault);
    struct change change = {.action = "office set",
                            .thing = office->name,
                            .detail = office->is_sample ? STR_LITERAL("sample")
                                                        : (struct str){0}};
    return change_end(db, actor, is_done ? &change : NULL, false, fault);
}
