/* format/outline_maker.h - makes the blocks of a document, one after another.
 *
 *     outline_desk_open(mem, &desk);
 *     outline_maker_open(&desk, &maker);
 *     outline_maker_begin(&maker, BLOCK_ITEM, 1);
 *     outline_maker_add(&maker, STR_LITERAL("Owns a "), 7, false);
 *     outline_maker_end(&maker);
 *     outline_maker_outline(&maker);
 *
 * Making never fails: beyond the ceilings it stops and remembers, and whoever
 * gives the document on asks outline_desk_check once.
 */
#pragma once

#include "base/fault.h"
#include "base/list.h"
#include "base/text.h"
#include "format/outline.h"

/* What the document and the cells of its tables share. */
struct outline_desk {
    struct arena *mem;
    struct text words;  /* of the block being made: there is one at a time */
    size_t block_count; /* of all that were made */
    bool is_over;
};

struct outline_maker {
    struct outline_desk *desk;
    bool is_cell;         /* lines that begin with a sign are items */
    int depth;            /* of a paragraph that nobody begins */
    struct list blocks;   /* of struct block */
    struct block block;   /* being made, if is_open */
    struct str sign;      /* that made an item of it, mostly empty */
    struct block picture; /* stands in it, if it has a line */
    bool is_open;
    bool is_apart;     /* white space stands before the next word */
    bool is_bold;      /* all words so far are; a colon may follow */
    size_t bold_bytes; /* at the front of the words */
    bool has_slanted, has_upright; /* words in italics, and others; of both
                                      only who reads italics tells */
    size_t link_count;
    int link_line;
};

void outline_desk_open(struct arena *mem, struct outline_desk *desk);

/* Fails  FAULT_LIMIT when something was beyond OUTLINE_BLOCKS_MOST or a block
 *        is too long */
bool outline_desk_check(const struct outline_desk *desk, struct fault *fault);

void outline_maker_open(struct outline_desk *desk, struct outline_maker *maker);

/* Begins a block; one that is open ends.  One that gets no words is none. */
void outline_maker_begin(struct outline_maker *maker, enum block_kind kind,
                         int depth);

/* Adds words and white space as they come, to a paragraph where no block is
 * open.  `line` is that of the first word. */
void outline_maker_add(struct outline_maker *maker, struct str words, int line,
                       bool is_bold);

/* Tells whether the words that were just added are in italics. */
void outline_maker_slant(struct outline_maker *maker, bool is_slanted);

/* A line break: in a cell a new paragraph, else white space. */
void outline_maker_break(struct outline_maker *maker);

/* Ends the block that is open, if there is one. */
void outline_maker_end(struct outline_maker *maker);

/* Adds a block without words, or a table; one that is open ends. */
void outline_maker_put(struct outline_maker *maker, const struct block *block);

/* A link that is kept by its words alone. */
void outline_maker_link(struct outline_maker *maker, int line);

/* A picture: a block where it stands alone, else nothing.  `words` stand for
 * it. */
void outline_maker_picture(struct outline_maker *maker, struct str words,
                           int line);

/* Ends the block that is open, if it has words. */
void outline_maker_part(struct outline_maker *maker);

/* How far the block that is open has come, and back to there. */
struct outline_mark {
    size_t bytes, bold_bytes;
    bool is_bold, is_apart;
};
struct outline_mark outline_maker_mark(const struct outline_maker *maker);
void outline_maker_back(struct outline_maker *maker, struct outline_mark mark);

/* True while the block that is open has no words. */
bool outline_maker_is_empty(const struct outline_maker *maker);

/* What was made; links of cells are counted where the table stands. */
struct outline outline_maker_outline(const struct outline_maker *maker);
