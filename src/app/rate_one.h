/* app/rate_one.h - what one rating and a table of them share. */
#pragma once

#include "app/rate.h"

struct db;

/* Sets outcome->person, when the actor may rate them, and
 * outcome->ladder_key, the ladder meant. */
bool rate_person_get(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct rate_wish *wish,
                     struct rate_outcome *outcome, struct fault *fault);

/* Adds the rating inside a transaction the caller holds; outcome->person
 * and outcome->stored are set by the caller. */
bool rate_one(struct db *db, const struct actor *actor,
              const struct rate_wish *wish, struct rate_outcome *outcome,
              struct fault *fault);
