/* format/markdown_cut.h - finds the tables and lists of HTML in Markdown,
 * which a parser of Markdown would break at their blank lines.
 */
#pragma once

#include "base/list.h"
#include "base/str.h"

struct markdown_cut {
    size_t begin, end; /* bytes of the text, from "<" to the end of a line */
};

struct markdown_cut_list {
    const struct markdown_cut *at; /* shape: [count], in the text's order */
    size_t count;
};

/* Finds what is to be cut out of `text`, and gives *left: as long as `text`,
 * with a comment where a cut begins and white space in the rest of it. */
struct markdown_cut_list markdown_cut(struct arena *mem, struct str text,
                                      struct str *left);

/* `end`, or how far the cuts reach that begin between there and `begin`. */
size_t markdown_cut_reach(const struct markdown_cut_list *cuts, size_t begin,
                          size_t end);
