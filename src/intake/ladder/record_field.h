/* intake/ladder/record_field.h - what a single field of a record is taken as,
 * when it is known what the record is.
 */
#pragma once

#include "intake/ladder/record_shape.h"

/* True for a field with one text in it. */
bool shape_is_field(const struct shape *shape);

/* The nearest thing that `shape` stands in; NULL: the file itself. */
const struct shape *shape_owner(const struct shape *shape);

/* The guess for a field, of whose owner the role is set. */
enum part_role field_role(const struct shape *shape);

/* True when something of the role `owner` has a use for such a field. */
bool field_has_place(enum part_role role, enum part_role owner);
