/* intake/ladder/own_case.h - the CASE packages Rung writes, to the letter.
 *
 * They are known by what CASE has no field for: `extensions.rung` of the
 * document.  The form is docs/formats/case.md; other packages are for
 * case_ladder.h.
 */
#pragma once

#include "format/node.h"
#include "intake/ladder/reading.h"

/* True for a tree whose CFDocument says that it is a ladder of ours. */
bool own_case_is(const struct node *root);

/* Items of types that are not ours, and such as hang nowhere, are noted.
 * Gives  a draft in *reading
 * Fails  FAULT_INPUT, with the place */
bool own_case_read(struct reading *reading, const struct node *root,
                   struct fault *fault);
