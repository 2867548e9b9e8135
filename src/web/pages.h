/* web/pages.h - the handlers behind the table in routes.c. */
#pragma once

#include "web/route.h"

handler asset_show;
handler favicon_show;
handler home_show;
handler robots_show;
