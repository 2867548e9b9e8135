/* format/markup_blocks.h - the blocks of HTML, added to a document that is
 * being made.
 */
#pragma once

#include "format/outline_maker.h"

struct markup_node;

/* Adds the blocks of `bytes`, which begin in line `first_line` of their file;
 * maker->depth is the item they stand in.
 * Fails  FAULT_LIMIT */
bool markup_blocks_add(struct outline_maker *maker, struct str bytes,
                       int first_line, struct fault *fault);

/* The same of what stands within an element; `bold` is how many bold elements
 * are around it.
 * Fails  FAULT_LIMIT */
bool markup_blocks_write(struct outline_maker *maker,
                         const struct markup_node *node, int bold,
                         struct fault *fault);
