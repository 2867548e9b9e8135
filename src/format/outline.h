/* format/outline.h - a document as its blocks, in order: what Markdown, HTML
 * and the cells of their tables have in common.
 */
#pragma once

#include "base/list.h"
#include "base/str.h"

struct grid;

enum block_kind {
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_ITEM, /* of a list; a parent stands before its children */
    BLOCK_TABLE,
    BLOCK_OTHER, /* code, a picture, a comment: shown in notes alone */
    BLOCK_KIND_COUNT
};

struct block {
    enum block_kind kind;
    int depth;        /* of a heading 1..6; of an item 1.. for the outermost;
                         of others the item they stand in, or 0 */
    int line;         /* of the file, from 1 */
    struct str text;  /* its words, without markup; white space as one space */
    struct str sign;  /* of an item in a cell: what it begins with, "- " */
    struct str label; /* the bold words it begins with, without a colon; empty
                         when it does not, equal to `text` when all is bold */
    bool is_emphasis; /* all of it is in italics */
    const struct grid *grid; /* of a table, else NULL */
};

struct outline {
    const struct block *at; /* shape: [count], in the order of the file */
    size_t count;
    size_t link_count; /* whose words are kept and whose addresses are not */
    int link_line;     /* of the first */
};

/* The blocks from `begin` on, up to but without `end`. */
struct outline outline_part(const struct outline *outline, size_t begin,
                            size_t end);

/* The words of `text`: white space, no-break spaces and line ends too, as one
 * space, and none at both ends. */
struct str outline_words(struct arena *mem, struct str text);

/* `text` without the white space at its front. */
struct str outline_spaces_off(struct str text);

/* Bytes of the word `text` begins with; 0 when white space stands there. */
size_t outline_word_bytes(struct str text);

/* Bytes of the sign that makes an item of a line, without the space behind
 * it; 0 when there is none.  Only a bullet needs no space. */
size_t outline_sign_bytes(struct str line);

/* Bold words as a label: without the colon at their end. */
struct str outline_label(struct str bold);

/* True for "#" and the like: the words of a link to the heading it stands
 * in. */
bool outline_is_anchor(struct str words);

/* The paragraphs and items of plain text, as `content` of a cell has them: a
 * line is a paragraph, or an item where it begins with "- ", "* ", a bullet
 * or "1. "; a line that stands further in than its item goes on with it.
 * `line` is that of its first. */
struct outline outline_of_lines(struct arena *mem, struct str text, int line);

/* Bytes of a text that are bold. */
struct outline_bold {
    size_t begin, end;
};

/* The same for a cell of a sheet: all of it stands in line `row`, and some of
 * it may be bold; `bold` has shape [count], in the order of the text, apart
 * from each other. */
struct outline outline_of_cell(struct arena *mem, struct str text, int row,
                               const struct outline_bold *bold, size_t count);
