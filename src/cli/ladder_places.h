/* cli/ladder_places.h - what a call wants held against each other: two
 * ladders, two revisions, two levels.
 */
#pragma once

#include "app/compare_ladders.h"
#include "cli/command.h"

/* Reads the arguments, LADDER[@REVISION][:LEVEL] each, and --levels; of one
 * ladder alone, the revision before it stands first.
 * Fails  as wrong usage; FAULT_MISSING */
bool call_ladder_places(struct call *call, struct db *db,
                        const struct actor *actor,
                        struct ladder_place places[2], struct fault *fault);

/* The same, as far as it can be told without a store. */
bool call_ladder_places_check(struct call *call, struct fault *fault);
