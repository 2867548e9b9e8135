/* domain/ladder/piece.h - a criterion's text cut into what can be left out of
 * it: sentences, their clauses and the items of a list.
 * Pure.
 */
#pragma once

#include "base/arena.h"
#include "base/str.h"

struct piece {
    struct str lead;  /* "- " or "2. " of the line it begins; may be empty */
    struct str text;  /* a stretch of the whole, or what stands for it */
    bool begins_line; /* of the whole; the first does not count */
    bool leans;       /* on the one before: "This includes ..." */
    bool opens_list;  /* ends with a colon */
    bool is_clause;   /* of the same sentence as the one before: behind ';' */
    char stop;        /* the sentence ends with; NUL: none */
};

struct piece_list {
    struct piece *at; /* shape: [count], in the order of the text */
    size_t count;
};

/* Gives  pieces in `mem` that point into `text` */
struct piece_list pieces_make(struct arena *mem, struct str text);

/* The pieces of which is_out is false, as a text; items are numbered anew. */
struct str pieces_join(struct arena *mem, struct piece_list pieces,
                       const bool *is_out);
