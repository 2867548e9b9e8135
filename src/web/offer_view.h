/* web/offer_view.h - offered wordings as pages show them: the verdict, the old
 * words, why, and what is offered with its changes marked.
 */
#pragma once

#include "base/text.h"
#include "domain/ladder/offer.h"
#include "domain/ladder/wording_merge.h"

/* A verdict as a chip with its sign. */
struct verdict_chip {
    enum verdict verdict;
    const char *label; /* translated */
    size_t count;      /* in front of it; 0: none */
};

struct verdict_chip verdict_chip_make(enum verdict verdict, size_t count);
void verdict_chip_html(struct text *out, const struct verdict_chip *view);

/* How many of each, as one bar with its key. */
struct offer_bar_part {
    struct verdict_chip chip;
    struct str x, width; /* "56.25%" */
};

struct offer_bar {
    struct str words; /* "18 keep, 9 adapt, 5 replace" */
    struct {
        const struct offer_bar_part *at; /* shape: [count]: those that are not
                                            0 */
        size_t count;
    } parts;
};

struct offer_bar offer_bar_make(struct arena *mem,
                                const size_t counts[VERDICT_COUNT]);
void offer_bar_html(struct text *out, const struct offer_bar *view);

/* One wording with another marked in it. */
struct marked_line {
    struct merged_text words;
};

void marked_line_html(struct text *out, const struct marked_line *view);

struct offer_line {
    struct str key;   /* of the criterion */
    struct str place; /* "Craft, Senior" */
    struct str text;  /* the old words */
    struct verdict_chip chip;
    struct str why;
    struct str from; /* which criterion it was made from; may be empty */
    bool is_out;     /* nothing is asked in its place */
    struct marked_line offered; /* changes are marked where it was adapted */
    struct str_list examples, alternatives; /* that it brings */
};

/* The line of a row; `old` is the criterion it is about. */
struct offer_line offer_line_make(struct arena *mem,
                                  const struct ladder *ladder,
                                  const struct criterion *old,
                                  const struct offer_row *row);

/* The cell that says what is offered. */
void offer_line_html(struct text *out, const struct offer_line *view);
