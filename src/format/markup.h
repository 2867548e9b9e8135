/* format/markup.h - reads HTML, whole pages, pieces and templates of pages
 * (Vue), as the blocks of a document.
 */
#pragma once

#include "base/fault.h"
#include "format/grid.h"

/* Reads `bytes`, which are UTF-8 and begin in line `first_line` of their file.
 * Navigation that only repeats (links to places of the page alone), scripts
 * and styles are no blocks.  Spans of cells are filled with what they repeat.
 * Gives  *outline in `mem`
 * Fails  FAULT_LIMIT beyond the ceilings of markdown.h and grid.h */
bool markup_read(struct arena *mem, struct str bytes, int first_line,
                 struct outline *outline, struct fault *fault);
