/* domain/ladder/offer.h - other words for the criteria of a ladder, each with
 * its reason, to be taken one by one.
 *
 * A refit and a lens both make one; a proposal carries it to those who decide.
 * Pure.
 */
#pragma once

#include "domain/ladder/demand.h"
#include "domain/ladder/ladder.h"

enum verdict {
    VERDICT_KEEP,    /* fits as it is */
    VERDICT_ADAPT,   /* the act fits, its words do not */
    VERDICT_REPLACE, /* cannot be met in the role: a blocker */
    VERDICT_EXTEND,  /* stays; another way to meet it is added (a lens) */
    VERDICT_COUNT
};

/* "keep" "adapt" "replace" "extend": what JSON says and the store keeps. */
extern const char *const verdict_names[VERDICT_COUNT];

/* "Keep"; a text for _(). */
extern const char *const verdict_labels[VERDICT_COUNT];

bool verdict_parse(struct str s, enum verdict *verdict);

struct offer_row {
    size_t criterion_index; /* of offer->ladder */
    enum verdict verdict;
    struct demand_list demands; /* that the role does not meet */
    struct str why;             /* a whole sentence */
    struct criterion offered;   /* in its place: same key, level, competency and
                                   weight.  As it was when it is kept; an empty
                                   text: nothing is left to ask, take it out */
    struct str from; /* which criterion of the role's ladder it was made
                        from: "ospo-community: review.pm-3.1"; may be empty */
};

struct offer {
    const struct ladder *ladder;  /* the one it is made for */
    const struct offer_row *rows; /* shape: [ladder->criterion_count], in the
                                     ladder's order */
    size_t counts[VERDICT_COUNT];
};

/* The ladder after the rows of which is_taken is true; NULL: all of them.
 * Whoever makes a ladder of its own out of it sets key, title and adopts.
 * Gives  a ladder in `mem` that shares with offer->ladder what is as before */
struct ladder offer_ladder_make(struct arena *mem, const struct offer *offer,
                                const bool *is_taken);
