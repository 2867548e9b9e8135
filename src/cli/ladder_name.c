#include "cli/ladder_name.h"

#include "base/translate.h"

bool call_ladder(struct call *call, struct str wanted, struct ladder_name *name,
                 struct fault *fault)
{
    struct str rest = wanted, key = {0}, number;
    str_next(&rest, '@', &key);
    struct ladder_name made = {.key = key};
    if (str_next(&rest, '@', &number)
        && !str_number(number, 1, INT64_MAX, &made.revision))
        return call_usage(call, fault,
                          _("%.*s: a revision is a number, as in crew@2"),
                          STR(wanted));
    *name = made;
    return true;
}

bool call_ladder_place(struct call *call, struct str wanted,
                       struct ladder_place *place, struct fault *fault)
{
    size_t colon = str_find(wanted, STR_LITERAL(":"));
    struct ladder_place made = {.level = {0}};
    if (colon < wanted.length)
        made.level = str_trim(str_part(wanted, colon + 1, wanted.length));
    if (colon < wanted.length && made.level.length == 0)
        return call_usage(call, fault,
                          _("%.*s: a level stands behind the colon, as in "
                            "crew:mate"),
                          STR(wanted));
    if (!call_ladder(call, str_part(wanted, 0, colon), &made.name, fault))
        return false;
    *place = made;
    return true;
}
