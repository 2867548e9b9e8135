/* app/check_wording.h - a ladder's file looked over for wording that is unfair
 * or unclear. */
#pragma once

#include "app/read_ladders.h"
#include "intake/ladder/strict_place.h"

struct wording_check {
    struct strict_list findings;
    const struct place *places; /* in the file, shape: [findings.count] */
};

/* `file` was read by app_ladder_read, without a problem.
 * Fails  FAULT_LIMIT */
bool app_wording_check(struct arena *mem, const struct ladder_file *file,
                       struct wording_check *check, struct fault *fault);
