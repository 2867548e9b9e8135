#include "web/page_site_map.h"

#include "base/list.h"
#include "base/translate.h"
#include "web/pages.h"

#include <string.h>

static struct str who_may(struct arena *mem, const struct route *route)
{
    switch (route->gate) {
    case GATE_ANYBODY:
        return str_of(_("anybody"));
    case GATE_SIGNED_IN:
        return str_of(_("whoever is signed in"));
    case GATE_ACTION:
        break;
    }
    return str_format(mem, _("who may %s"), permission_of(route->action)->name);
}

struct site_map_row_list site_map_make(const struct request *request)
{
    struct route_list routes = route_list();
    struct list rows;
    LIST_OPEN(request->mem, struct site_map_row, &rows);
    for (size_t i = 0; i < routes.count; i++) {
        const struct route *route = &routes.at[i];
        bool is_open = route_is_open(route, request);
        *LIST_ADD(&rows, struct site_map_row) = (struct site_map_row){
            .method = method_names[route->method],
            .path = route->path,
            .purpose = _(route->text),
            .who = who_may(request->mem, route),
            .is_open = is_open,
            .is_link = is_open && route->method == METHOD_GET
                       && !strchr(route->path, ':'),
        };
    }
    return (struct site_map_row_list){rows.at, rows.count};
}

bool site_map_show(struct request *request, struct reply *reply,
                   struct fault *fault)
{
    struct site_map_page page;
    if (!frame_make(request, str_of(_("Site map")), SECTION_NONE, &page.frame,
                    fault))
        return false;
    page.rows = site_map_make(request);
    site_map_html(&reply->body, &page);
    return true;
}
