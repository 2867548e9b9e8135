#include "cli/ladder_places.h"

#include "app/keep_ladder.h"
#include "base/translate.h"
#include "cli/ladder_name.h"

/* "mate..master" */
static bool levels_parse(struct call *call, struct ladder_place places[2],
                         struct fault *fault)
{
    struct str both = call_option(call, "--levels");
    size_t dots = str_find(both, STR_LITERAL(".."));
    if (dots == both.length)
        return call_usage(call, fault,
                          _("--levels takes two levels, as in mate..master"));
    places[0].level = str_part(both, 0, dots);
    places[1].level = str_part(both, dots + 2, both.length);
    return true;
}

/* The second ladder, or, of one alone, what it is held against. */
static bool places_parse(struct call *call, struct ladder_place places[2],
                         struct fault *fault)
{
    bool is_of_levels = call_has(call, "--levels");
    bool has_two = call->arguments.count == 2;
    if (is_of_levels && has_two)
        return call_usage(call, fault,
                          _("--levels compares levels of one ladder; of two "
                            "they are named as in crew:mate fleet:pilot"));
    for (size_t i = 0; i < call->arguments.count; i++)
        if (!call_ladder_place(call, call->arguments.at[i], &places[i], fault))
            return false;
    if (has_two ? (places[0].level.length > 0) != (places[1].level.length > 0)
                : places[0].level.length > 0)
        return call_usage(call, fault,
                          _("a level is held against a level: name one of "
                            "both, as in crew:mate fleet:pilot"));
    if (!has_two)
        places[1] = places[0];
    return !is_of_levels || levels_parse(call, places, fault);
}

/* Of one ladder alone, the revision before it stands first. */
static bool before_find(struct call *call, struct db *db,
                        const struct actor *actor,
                        struct ladder_place places[2], struct fault *fault)
{
    struct stored_ladder present;
    if (call->arguments.count == 2 || places[0].level.length)
        return true;
    if (!app_revision_get(call->mem, db, actor, &places[1].name, &present,
                          fault))
        return false;
    if (present.revision == 1)
        return fault_set(fault, FAULT_MISSING,
                         _("the ladder %.*s has one revision: there is "
                           "nothing to hold it against"),
                         STR(present.ladder.key));
    places[0].name.revision = present.revision - 1;
    places[1].name.revision = present.revision;
    return true;
}

bool call_ladder_places(struct call *call, struct db *db,
                        const struct actor *actor,
                        struct ladder_place places[2], struct fault *fault)
{
    return places_parse(call, places, fault)
           && before_find(call, db, actor, places, fault);
}

bool call_ladder_places_check(struct call *call, struct fault *fault)
{
    struct ladder_place places[2] = {{.level = {0}}, {.level = {0}}};
    return places_parse(call, places, fault);
}
