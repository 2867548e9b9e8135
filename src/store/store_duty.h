/* store/store_duty.h - duties and accomplishments, itemised. */
#pragma once

#include "base/day.h"
#include "domain/person/duty.h"
#include "store/db.h"

/* Lists those of one person, by kind, day, text. */
bool store_duty_list(struct arena *mem, struct db *db, person_id person,
                     struct duty_list *duties, struct fault *fault);

/* Adds one and sets its id; *is_new is false when the person has one of that
 * kind and text already, which then stays as it is. */
bool store_duty_add(struct db *db, struct duty *duty, struct moment now,
                    bool *is_new, struct fault *fault);

enum duty_change {
    DUTY_CHANGED,
    DUTY_GONE,   /* the person has none of that id */
    DUTY_REPEATS /* another of theirs says so already */
};

/* Writes all of the duty of duty->id and duty->person. */
bool store_duty_change(struct db *db, const struct duty *duty,
                       enum duty_change *outcome, struct fault *fault);

/* Removes the duty of duty->id and duty->person. */
bool store_duty_remove(struct db *db, const struct duty *duty, bool *was_there,
                       struct fault *fault);
