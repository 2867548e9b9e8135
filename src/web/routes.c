#include "web/route.h"

#include "base/translate.h"
#include "web/pages.h"

#define ANYBODY GATE_ANYBODY, 0
#define SIGNED_IN GATE_SIGNED_IN, 0
#define WHO_MAY(action) GATE_ACTION, ACTION_##action

/* Sorted by path, then method. */
static const struct route routes[] = {
    {METHOD_GET, "/", ANYBODY, LANE_PAGE, home_show, N_("The home of a role")},
    {METHOD_GET, "/asset/:name", ANYBODY, LANE_PAGE, asset_show,
     N_("A file that pages load")},
    {METHOD_GET, "/favicon.ico", ANYBODY, LANE_PAGE, favicon_show,
     N_("The icon")},
    {METHOD_GET, "/robots.txt", ANYBODY, LANE_PAGE, robots_show,
     N_("What search engines may read: nothing")},
};

struct route_list route_list(void)
{
    return (struct route_list){routes, COUNT_OF(routes)};
}
