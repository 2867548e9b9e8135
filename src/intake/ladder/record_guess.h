/* intake/ladder/record_guess.h - what the fields of a tree are taken as.
 *
 * First by what fields are called, then by what stands in and around them: a
 * list of records that name a level and a competency holds criteria, whatever
 * it is called.  What a person said goes before both.
 */
#pragma once

#include "intake/ladder/record_shape.h"

/* Sets `role` and `is_thing` of each shape below `root`, and notes the fields
 * as parts of `reading`. */
void record_guess(struct reading *reading, struct shape *root);

/* True when something below `shape` has `role`. */
bool shape_holds(const struct shape *shape, enum part_role role);

/* True when `shape` stands in something that has `role`. */
bool shape_is_within(const struct shape *shape, enum part_role role);
