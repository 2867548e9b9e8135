/* store/store_duty.h - duties and accomplishments, itemised. */
#pragma once

#include "base/day.h"
#include "domain/person/duty.h"
#include "store/db.h"

/* Lists those of one person, by kind, day, text. */
bool store_duty_list(struct arena *mem, struct db *db, person_id person,
                     struct duty_list *duties, struct fault *fault);

/* Adds one; *is_new is false when the person has one of that text already,
 * which then stays as it is. */
bool store_duty_add(struct db *db, const struct duty *duty, struct moment now,
                    bool *is_new, struct fault *fault);
