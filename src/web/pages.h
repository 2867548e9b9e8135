/* web/pages.h - the handlers behind the table in routes.c. */
#pragma once

#include "web/route.h"

handler asset_show;
handler audit_show;
handler favicon_show;
handler find_show;
handler compare_show;
handler home_show;
handler import_ask;
handler import_take;
handler ladder_document;
handler ladder_show;
handler ladders_show;
handler ladders_start;
handler level_show;
handler limits_show;
handler office_change;
handler office_show;
handler revision_show;
handler revisions_show;
handler robots_show;
handler site_map_show;
