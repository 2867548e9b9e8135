/* app/person_entry.h - what was typed about a person, held against the store.
 * For keep_person.c only.
 */
#pragma once

#include "app/keep_person.h"

/* Puts what was given into *person, which stands as it is kept; what is wrong
 * goes into outcome->wrong.
 * Fails  as the store does */
bool person_entry_take(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct person_entry *entry, struct person *person,
                       struct person_outcome *outcome, struct fault *fault);
