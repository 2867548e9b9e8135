/* intake/ladder/case_ladder.h - ladders out of packages of the Competencies
 * and Academic Standards Exchange, 1.0 and 1.1 (1EdTech CASE).  Those that
 * Rung wrote are for own_case.h, which must be asked first.
 */
#pragma once

#include "format/node.h"
#include "intake/ladder/reading.h"

/* True for a tree with a CFDocument. */
bool case_is(const struct node *root);

/* Items without children are criteria, their parents competencies, what is
 * above these areas; levels are those Rung writes, or education levels, or
 * one.  In the order of sequence numbers.
 * Fails  FAULT_INPUT, FAULT_LIMIT
 * Source CASE 1.1, 1EdTech */
bool case_read(struct reading *reading, const struct node *root,
               struct fault *fault);
