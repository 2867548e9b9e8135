/* cli/ladder_name.h - a ladder as a call names it: "crew", or "crew@2" for a
 * revision. */
#pragma once

#include "app/compare_ladders.h"
#include "cli/command.h"

/* Fails  as wrong usage, when what is behind the @ is no number */
bool call_ladder(struct call *call, struct str wanted, struct ladder_name *name,
                 struct fault *fault);

/* The same, and behind a colon a level: "crew:mate", "crew@2:mate". */
bool call_ladder_place(struct call *call, struct str wanted,
                       struct ladder_place *place, struct fault *fault);
