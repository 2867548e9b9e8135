/* format/markup_tree.h - HTML as a tree of what matters for its blocks, each
 * part with its line.
 */
#pragma once

#include "base/fault.h"
#include "base/str.h"

enum { MARKUP_DEPTH_MOST = 256 };

enum markup_tag {
    MARKUP_BLOCK,  /* div and the like: words in it stand apart */
    MARKUP_INLINE, /* span and the like, and what nobody knows */
    MARKUP_TEXT,   /* no element: words */
    MARKUP_COMMENT,
    MARKUP_SKIPPED, /* script, style: says nothing */
    MARKUP_HEADING,
    MARKUP_PARAGRAPH,
    MARKUP_LIST,
    MARKUP_ITEM,
    MARKUP_TERM,    /* dt */
    MARKUP_MEANING, /* dd */
    MARKUP_NAVIGATION,
    MARKUP_CODE,
    MARKUP_PICTURE,
    MARKUP_BREAK,
    MARKUP_BOLD,
    MARKUP_LINK,
    MARKUP_TABLE,
    MARKUP_CAPTION,
    MARKUP_TABLE_HEAD,
    MARKUP_TABLE_PART, /* tbody, tfoot */
    MARKUP_ROW,
    MARKUP_CELL,
    MARKUP_HEADING_CELL,
    MARKUP_TAG_COUNT
};

struct markup_node {
    enum markup_tag tag;
    int level;       /* of a heading, 1..6 */
    int line;        /* of the file; of a text that of its first word */
    struct str text; /* of a text or comment; what a picture stands for */
    bool is_address; /* of a link: it leads out of the page */
    int span_rows, span_columns; /* of a cell; 0 rows: all that follow */
    struct markup_node *parent, *first, *last, *next; /* mostly NULL */
};

/* What an element of that name is, in lower case; *level of a heading. */
enum markup_tag markup_tag_find(struct str name, int *level);

/* Reads `bytes`, which begin in line `first_line` of their file.
 * Gives  *root in `mem`, a MARKUP_BLOCK
 * Fails  FAULT_LIMIT for more than 2 GiB, or deeper than MARKUP_DEPTH_MOST, or
 *        for a tag with more than MARKUP_ATTRIBUTES_MOST attributes */
bool markup_tree_read(struct arena *mem, struct str bytes, int first_line,
                      struct markup_node **root, struct fault *fault);
