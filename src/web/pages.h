/* web/pages.h - the handlers behind the table in routes.c. */
#pragma once

#include "web/route.h"

handler home_show;
