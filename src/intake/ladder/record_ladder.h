/* intake/ladder/record_ladder.h - ladders out of trees: YAML, JSON,
 * JavaScript's constants, YAML in front of Markdown.
 *
 * Found by what their fields hold, and then by their names: a list of levels;
 * competencies with their levels inside; levels with competencies inside; a
 * flat list of criteria that name both; points that lead to titles.
 */
#pragma once

#include "format/node.h"
#include "intake/ladder/reading.h"

/* `notes` is what was passed over before the tree was made.
 * Fails  FAULT_INPUT when there is no ladder in it, FAULT_LIMIT */
bool record_read(struct reading *reading, const struct node *root,
                 struct skip_list notes, struct fault *fault);
