/* report/gap_cut.h - how much of a sheet is told, so that it fits one page.
 *
 * Each section has forms, from few words to many; a page begins with the
 * fewest of all and takes the steps for which it has room.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>

enum gap_choice {
    GAP_MISSING, /* rated below "always" at the level */
    GAP_UNRATED, /* of the level, not talked about */
    GAP_BELOW,   /* open from lower levels */
    GAP_SETTLED, /* met, not applicable: a sentence; rows; grouped rows */
    GAP_GROUPS,  /* of open rows: the name runs in, or has its own line */
    GAP_CHOICE_COUNT
};

/* How open criteria are told. */
struct gap_form {
    bool is_row;          /* no pieces, only how many */
    bool has_rater;       /* says who rated it */
    bool has_note;        /* why it was rated so */
    int note_lines_most;  /* below a criterion that is no row; 0: all */
    size_t evidence_most; /* pieces beside a criterion */
    int piece_lines_most; /* of one of them */
};

/* From the fewest words to the most. */
extern const struct gap_form gap_forms[];
extern const size_t gap_form_count;

struct gap_cut {
    size_t forms[GAP_CHOICE_COUNT]; /* of the open sections an index into
                                       gap_forms */
    int text_lines_most;            /* of a criterion's words; 0: all */
    size_t open_most; /* criteria not met that are shown; 0: all */
};

/* One section told in more words. */
struct gap_step {
    enum gap_choice choice;
    size_t form;
};

/* What is worth its room most comes first. */
extern const struct gap_step gap_steps[];
extern const size_t gap_step_count;

/* The cut that has taken every step. */
struct gap_cut gap_cut_none(void);
