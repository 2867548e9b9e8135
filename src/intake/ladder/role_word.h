/* intake/ladder/role_word.h - what a column, a heading or a field is called,
 * in the languages ladders are written in.
 */
#pragma once

#include "intake/ladder/reading.h"

/* The role that `text` names as a whole, without regard to case, marks,
 * plural and a colon: "Competency", "Kompetenz", "compétences", "criteria",
 * "behaviours", "sample_behaviors".
 * Gives  PART_ROLE_COUNT when it names none */
enum part_role role_word_find(struct str text);

/* The language most of `texts` are in, as a BCP 47 tag; "en" when too few
 * words tell. */
struct str language_guess(const struct str *texts, size_t count);
