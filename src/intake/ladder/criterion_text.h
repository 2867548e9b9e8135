/* intake/ladder/criterion_text.h - the criteria that stand in a cell of a
 * table or under a heading.
 *
 * A paragraph is a criterion, and so is an item.  Items below an item are
 * examples of it where it is a sentence; where it only names them they are
 * criteria themselves.  What follows "Examples:" are examples of the
 * criterion before.
 */
#pragma once

#include "format/outline.h"
#include "intake/ladder/ladder_maker.h"

struct criterion_sink {
    struct ladder_maker *maker;
    struct maker_cell cell;
    struct criterion extra; /* weight, evidence and so on of each of them; a
                               key of the first */
    struct str where;       /* for notes where the line does not tell: "sheet
                               Levels, C4"; mostly empty */
    size_t count;           /* of criteria so far */
    struct criterion pending;
    int pending_line; /* 0: none is */
    struct list examples;
};

void criterion_open(struct ladder_maker *maker, struct maker_cell cell,
                    struct criterion_sink *sink);

/* Takes the criteria out of `content`. */
void criterion_take(struct criterion_sink *sink, const struct outline *content);

/* Takes one text, whatever is in it. */
void criterion_text(struct criterion_sink *sink, int line, struct str text);

/* What is to follow is an example of the criterion before; false when there
 * is none. */
bool criterion_example(struct criterion_sink *sink, int line, struct str text);

/* Hands over the last one. */
void criterion_close(struct criterion_sink *sink);

/* "N/A", "-", "none": a way to write nothing. */
bool text_is_nothing(struct str text);

/* True for a text long enough to stand for itself. */
bool text_is_sentence(struct str text);

/* The words before the first colon, when they are few: "Impact" of "Impact:
 * delivers"; else empty. */
struct str text_label(struct str text);

/* What follows the label and its colon. */
struct str text_after_label(struct str text);

/* True where a text counts years of experience and asks for nothing else. */
bool text_counts_years(struct str text);
