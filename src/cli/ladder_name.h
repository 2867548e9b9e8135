/* cli/ladder_name.h - a ladder as a call names it: "crew", or "crew@2" for a
 * revision. */
#pragma once

#include "cli/command.h"
#include "domain/ladder/revision.h"

/* Fails  as wrong usage, when what is behind the @ is no number */
bool call_ladder(struct call *call, struct str wanted, struct ladder_name *name,
                 struct fault *fault);
