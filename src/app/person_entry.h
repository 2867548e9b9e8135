/* app/person_entry.h - what was typed about a person, held against the store.
 * For keep_person.c only.
 */
#pragma once

#include "app/keep_person.h"

/* Who types about whom. */
struct person_typed {
    struct db *db;
    const struct actor *actor;
    const struct person_entry *entry;
    struct person *person; /* as they are kept; becomes what was given */
};

/* What is wrong goes into outcome->wrong, and leaves its field of the person
 * as it was.
 * Fails  as the store does */
bool person_entry_take(struct arena *mem, const struct person_typed *typed,
                       struct person_outcome *outcome, struct fault *fault);
