/* support/node_told.h - a tree as one line of text, for tests. */
#pragma once

#include "base/text.h"
#include "format/node.h"

/* {a: 'text', b: [1, true]}: texts that were quoted in ''. */
void node_told(const struct node *node, struct text *out);
