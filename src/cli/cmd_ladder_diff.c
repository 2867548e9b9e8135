#include "cli/commands.h"

#include "cli/difference_print.h"
#include "cli/ladder_places.h"
#include "cli/print.h"

bool cmd_ladder_diff(struct call *call, struct fault *fault)
{
    struct db *db;
    struct actor actor;
    struct ladder_place places[2] = {{.level = {0}}, {.level = {0}}};
    struct comparison comparison;
    if (!call_ladder_places_check(call, fault)
        || !call_open(call, false, &db, &actor, fault)
        || !call_ladder_places(call, db, &actor, places, fault)
        || !app_compare(call->mem, db, &actor, places, &comparison, fault))
        return false;
    if (call->is_json)
        difference_json_print(call, &comparison.difference);
    else
        difference_print(call, &comparison);
    return true;
}
