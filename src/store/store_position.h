/* store/store_position.h - which places people hold and have held. */
#pragma once

#include "domain/person/person.h"
#include "store/db.h"

/* Every position of a person, newest first, with its manager's name. */
bool store_position_list(struct arena *mem, struct db *db, person_id person,
                         struct held_position_list *positions,
                         struct fault *fault);

/* Makes `position` the present one from its start, or from `today` when that
 * is not known; the one before ends on that day. */
bool store_position_set(struct db *db, person_id person,
                        const struct position *position, struct moment now,
                        struct fault *fault);

/* Puts right what stands in the present position, which there must be; no
 * other one begins or ends. */
bool store_position_correct(struct db *db, person_id person,
                            const struct position *position,
                            struct fault *fault);
