/* app/see_position.h - where people are, and have been. */
#pragma once

#include "app/actor.h"

struct db;

/* Every position of a person, newest first.
 * Fails  FAULT_DENIED */
bool app_position_list(struct arena *mem, struct db *db,
                       const struct actor *actor, const struct person *person,
                       struct held_position_list *positions,
                       struct fault *fault);
