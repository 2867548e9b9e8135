#include "web/route.h"

#include "base/translate.h"
#include "web/pages.h"

#define ANYBODY GATE_ANYBODY, 0
#define SIGNED_IN GATE_SIGNED_IN, 0
#define WHO_MAY(action) GATE_ACTION, ACTION_##action

/* Sorted by path, then method. */
static const struct route routes[] = {
    {METHOD_GET, "/", ANYBODY, LANE_PAGE, home_show, N_("The home of a role")},
};

struct route_list route_list(void)
{
    return (struct route_list){routes, COUNT_OF(routes)};
}
