/* intake/ladder/strict_place.h - where the words of a finding stand in the
 * YAML its ladder was read from.
 */
#pragma once

#include "base/fault.h"
#include "domain/ladder/strict.h"
#include "format/place.h"

/* Finds the place of each finding's words.  Words that the file writes in
 * another way, with escapes, have the place of their text.
 *   document  what `ladder` was read from, without a problem
 * Gives  places, shape: [findings.count]
 * Fails  FAULT_LIMIT as yaml_read */
bool strict_places_find(struct arena *mem, struct str document,
                        const struct ladder *ladder,
                        struct strict_list findings, struct place *places,
                        struct fault *fault);
