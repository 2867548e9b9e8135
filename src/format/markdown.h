/* format/markdown.h - reads Markdown as people write it: CommonMark with pipe
 * tables, and HTML tables inside.
 */
#pragma once

#include "base/fault.h"
#include "format/grid.h"

enum {
    OUTLINE_BLOCKS_MOST = 100000,
    OUTLINE_DEPTH_MOST = 64,
    MARKDOWN_ADDRESS_BYTES_MOST = 16 * 1024 * 1024 /* beyond those written, of
                                                      links by reference */
};

/* Reads `bytes`, which are UTF-8 and begin in line `first_line` of their file.
 * An HTML table is cut out, blank lines and all, and read as HTML; other HTML
 * gives its words.
 * Gives  *outline in `mem`, links as its counts
 * Fails  FAULT_LIMIT beyond the ceilings here and of format/grid.h
 * Source CommonMark 0.30, GFM tables (md4c) */
bool markdown_read(struct arena *mem, struct str bytes, int first_line,
                   struct outline *outline, struct fault *fault);
