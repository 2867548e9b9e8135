/* cli/ladder_title.h - ladders that a call names by their title. */
#pragma once

#include "app/actor.h"
#include "cli/command.h"

struct db;

/* Puts a ladder's key wherever the call names it by its title, without regard
 * to case: as an argument, with @REVISION or :LEVEL behind it or without, or
 * behind --ladder.  What is a key stays, and so does what is neither: whoever
 * looks for it says that it is missing.  A call that may change the store has
 * no view open, and none is left open.
 * Fails  FAULT_INPUT, naming them, when several ladders have that title */
bool call_ladder_titles(struct call *call, bool may_change, struct db *db,
                        const struct actor *actor, struct fault *fault);
