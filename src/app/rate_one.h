/* app/rate_one.h - what one rating and a table of them share. */
#pragma once

#include "app/rate.h"

struct db;

/* Sets outcome->ladder_key, the ladder asked for or that of outcome->person.
 * Fails  FAULT_INPUT when there is neither */
bool rate_ladder_find(const struct rate_wish *wish,
                      struct rate_outcome *outcome, struct fault *fault);

/* Adds the rating inside a transaction the caller holds; outcome->person
 * and outcome->stored are set by the caller. */
bool rate_one(struct db *db, const struct actor *actor,
              const struct rate_wish *wish, struct rate_outcome *outcome,
              struct fault *fault);
