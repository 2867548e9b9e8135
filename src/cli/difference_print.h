/* cli/difference_print.h - what differs, as one would read it aloud. */
#pragma once

#include "app/compare_ladders.h"
#include "cli/command.h"

/* Counts first, then competency by competency: what rises or is worded
 * differently, what is asked now and not before, what no longer is. */
void difference_print(struct call *call, const struct comparison *comparison);

/* One JSON line a criterion. */
void difference_json_print(struct call *call,
                           const struct difference *difference);
