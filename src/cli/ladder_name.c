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
