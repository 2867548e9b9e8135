/* report/ladder_piece.h - a ladder as a document: headings, tables and
 * lists, before they are Markdown or HTML.  docs/formats/ladder-document.md.
 */
#pragma once

#include "domain/ladder/revision.h"

enum piece_kind {
    PIECE_TITLE,   /* of the document */
    PIECE_SECTION, /* a heading below it */
    PIECE_PART,    /* a heading below that */
    PIECE_PARAGRAPH,
    PIECE_TABLE, /* its cells */
    PIECE_ITEM,  /* of a list; `depth` from 1 */
    PIECE_KIND_COUNT
};

struct piece_table {
    const struct str *cells; /* shape: [row_count][column_count], heads first */
    size_t row_count, column_count;
    bool has_heads;       /* the first row; else the first column is */
    size_t first_section; /* from 1: which section the first row is about,
                               and the others are those after it; 0: none */
};

struct ladder_piece {
    enum piece_kind kind;
    const char *word; /* of ours, before `text`: "Weight"; or NULL */
    struct str text;  /* the ladder's; may be empty behind a word */
    int depth;        /* of an item */
    struct piece_table table;
};

struct ladder_piece_list {
    const struct ladder_piece *at; /* shape: [count], in order */
    size_t count;
};

struct ladder_piece_list ladder_pieces_make(struct arena *mem,
                                            const struct stored_ladder *stored);
