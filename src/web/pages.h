/* web/pages.h - the handlers behind the table in routes.c. */
#pragma once

#include "web/route.h"

handler asset_show;
handler audit_show;
handler favicon_show;
handler find_show;
handler home_show;
handler limits_show;
handler office_change;
handler office_show;
handler robots_show;
handler site_map_show;
