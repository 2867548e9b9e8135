/* app/make_gap_sheet.h - the one page to take into a talk. */
#pragma once

#include "app/hold_against.h"

/* Makes the PDF of one person against one level.
 * Gives  *pdf in `mem`
 * Fails  as app_gap; FAULT_LIMIT */
bool app_gap_sheet(struct arena *mem, struct db *db, const struct actor *actor,
                   const struct gap_wish *wish, struct str *pdf,
                   struct fault *fault);
