#include "app/compare_ladders.h"

#include "app/keep_ladder.h"

static bool levels_compare(struct arena *mem,
                           const struct ladder_place places[2],
                           struct comparison *made, struct fault *fault)
{
    made->from.ladder = &made->before.ladder;
    made->to.ladder = &made->after.ladder;
    if (!level_get(made->from.ladder, places[0].level, &made->from.level_index,
                   fault)
        || !level_get(made->to.ladder, places[1].level, &made->to.level_index,
                      fault))
        return false;
    made->difference = rung_difference_make(mem, made->from, made->to);
    return true;
}

bool app_compare(struct arena *mem, struct db *db, const struct actor *actor,
                 const struct ladder_place places[2],
                 struct comparison *comparison, struct fault *fault)
{
    struct comparison *made = ARENA_NEW(mem, struct comparison);
    made->is_of_levels = places[0].level.length > 0;
    if (made->is_of_levels != (places[1].level.length > 0))
        return fault_set(fault, FAULT_INPUT,
                         "a level is held against a level: name one of both");
    if (!app_revision_get(mem, db, actor, &places[0].name, &made->before, fault)
        || !app_revision_get(mem, db, actor, &places[1].name, &made->after,
                             fault))
        return false;
    if (made->is_of_levels) {
        if (!levels_compare(mem, places, made, fault))
            return false;
    } else {
        made->whole = ladder_difference_make(mem, &made->before.ladder,
                                             &made->after.ladder);
        made->difference = made->whole.criteria;
    }
    *comparison = *made;
    if (made->is_of_levels) {
        comparison->from.ladder = &comparison->before.ladder;
        comparison->to.ladder = &comparison->after.ladder;
    }
    return true;
}
