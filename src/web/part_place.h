/* web/part_place.h - which part of a ladder an address means, where it stands,
 * and where one goes from it.
 */
#pragma once

#include "web/page_part.h"

/* The change that the address is about: the part and its key; of one that is
 * added, where it goes. */
struct ladder_change part_asked(const struct request *request,
                                enum change_verb verb);

/* Heading, addresses, and where the part can be moved to. */
void part_place_fill(const struct request *request, const struct ladder *ladder,
                     const struct ladder_change *change,
                     struct part_page *page);

/* How many people were rated on it, or are on the level. */
bool part_people_find(struct request *request, const struct ladder *ladder,
                      const struct ladder_change *change,
                      struct part_page *page, struct fault *fault);

/* Sets where the form wants it moved: up, down, or to a cell.
 * Fails  FAULT_MISSING */
bool part_move_read(const struct request *request, const struct ladder *ladder,
                    struct ladder_change *change, struct fault *fault);

/* The page on which a part is shown; of one that went, the ladder's. */
struct str part_shown_at(struct arena *mem, const struct ladder *ladder,
                         const struct ladder_change *change);
