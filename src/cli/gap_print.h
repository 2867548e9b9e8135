/* cli/gap_print.h - one person against one level, as text and as JSON. */
#pragma once

#include "app/hold_against.h"
#include "cli/command.h"
#include "format/json.h"

void gap_view_print(struct call *call, const struct gap_view *view);

/* With the newest 20 pieces of evidence of a criterion, and their count. */
struct json *gap_view_json(struct arena *mem, const struct gap_view *view);

/* {"counted":16,"met":7,...} */
struct json *gap_counts_json(struct arena *mem, const struct gap *gap);
