#include "web/route.h"

#include "base/translate.h"
#include "web/pages.h"

#define ANYBODY GATE_ANYBODY, 0
#define SIGNED_IN GATE_SIGNED_IN, 0
#define WHO_MAY(action) GATE_ACTION, ACTION_##action

/* Sorted by path, then method. */
static const struct route routes[] = {
    {METHOD_GET, "/", SIGNED_IN, LANE_PAGE, home_show,
     N_("The home of a role")},
    {METHOD_GET, "/asset/:name", ANYBODY, LANE_PAGE, asset_show,
     N_("A file that pages load")},
    {METHOD_GET, "/audit", WHO_MAY(SEE_AUDIT), LANE_PAGE, audit_show,
     N_("Who changed what")},
    {METHOD_GET, "/favicon.ico", ANYBODY, LANE_PAGE, favicon_show,
     N_("The icon")},
    {METHOD_GET, "/find", SIGNED_IN, LANE_PAGE, find_show,
     N_("Find people, ladders, levels, criteria and projects")},
    {METHOD_GET, "/ladders", WHO_MAY(SEE_LADDER), LANE_PAGE, ladders_show,
     N_("The ladders there are")},
    {METHOD_GET, "/ladders/:ladder", WHO_MAY(SEE_LADDER), LANE_PAGE,
     ladder_show, N_("A ladder as a matrix, with somebody's ratings")},
    {METHOD_GET, "/ladders/:ladder/compare", WHO_MAY(SEE_LADDER), LANE_PAGE,
     compare_show, N_("What one level asks beyond another")},
    {METHOD_GET, "/ladders/:ladder/document", WHO_MAY(SEE_LADDER), LANE_PAGE,
     ladder_document, N_("A ladder as YAML")},
    {METHOD_GET, "/ladders/:ladder/levels/:level", WHO_MAY(SEE_LADDER),
     LANE_PAGE, level_show, N_("One level in full, and what is new in it")},
    {METHOD_GET, "/ladders/:ladder/revisions", WHO_MAY(SEE_LADDER), LANE_PAGE,
     revisions_show, N_("The history of a ladder")},
    {METHOD_GET, "/ladders/:ladder/revisions/:number", WHO_MAY(SEE_LADDER),
     LANE_PAGE, revision_show, N_("What one revision changed")},
    {METHOD_GET, "/ladders/import", WHO_MAY(CHANGE_LADDER), LANE_PAGE,
     import_ask, N_("Bring a ladder, or change one")},
    {METHOD_POST, "/ladders/import", WHO_MAY(CHANGE_LADDER), LANE_LONG,
     import_take, N_("Look at a ladder that was brought, and keep it")},
    {METHOD_POST, "/ladders/start", WHO_MAY(CHANGE_LADDER), LANE_LONG,
     ladders_start, N_("Take the ladder that comes with Rung")},
    {METHOD_GET, "/limits", ANYBODY, LANE_PAGE, limits_show,
     N_("What Rung never does, and who sees what")},
    {METHOD_GET, "/office", WHO_MAY(SEE_OFFICE), LANE_PAGE, office_show,
     N_("What the office is called")},
    {METHOD_POST, "/office", WHO_MAY(CHANGE_OFFICE), LANE_PAGE, office_change,
     N_("Name the office")},
    {METHOD_GET, "/robots.txt", ANYBODY, LANE_PAGE, robots_show,
     N_("What search engines may read: nothing")},
    {METHOD_GET, "/site-map", ANYBODY, LANE_PAGE, site_map_show,
     N_("Every address, and who may come")},
};

struct route_list route_list(void)
{
    return (struct route_list){routes, COUNT_OF(routes)};
}
