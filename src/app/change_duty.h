/* app/change_duty.h - duties and accomplishments, one at a time. */
#pragma once

#include "app/actor.h"
#include "domain/person/duty.h"

struct db;

struct duty_wish {
    struct str person; /* email, handle or id */
    struct duty duty;  /* its id is for change and remove; its person is set
                          from the one named */
};

struct duty_outcome {
    struct person person;
    struct duty duty; /* as kept, its texts made clean */
};

/* Fails  FAULT_INPUT a text that is empty, a link that is none; FAULT_LIMIT;
 *        FAULT_CLASH when the person has one of that kind and text already;
 *        FAULT_MISSING no such person; FAULT_DENIED */
bool app_duty_add(struct arena *mem, struct db *db, const struct actor *actor,
                  const struct duty_wish *wish, struct duty_outcome *outcome,
                  struct fault *fault);

/* As app_duty_add; FAULT_MISSING also when the person has none of that id. */
bool app_duty_change(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct duty_wish *wish,
                     struct duty_outcome *outcome, struct fault *fault);

/* Removes the duty of that id, or without one the one of that kind and text.
 * Fails  FAULT_MISSING no such person or duty; FAULT_DENIED */
bool app_duty_remove(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct duty_wish *wish,
                     struct duty_outcome *outcome, struct fault *fault);
