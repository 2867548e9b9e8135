/* intake/heading_matrix.h - levels and competencies as Markdown headings.
 *
 *     ## Level 1
 *     ### Knowledge
 *     A paragraph is a criterion.
 *     - So is an item of a list.
 *
 * Levels may stand above competencies or below them.
 */
#pragma once

#include "intake/ladder/ladder_maker.h"

/* Puts what stands in a cell of the matrix into `maker` and notes all other
 * text there, a note for each heading.  `body` begins in line `first_line` of
 * its file.  A heading names a level when it begins with "Level" and a
 * number. */
void heading_matrix_read(struct ladder_maker *maker, struct str body,
                         int first_line);
