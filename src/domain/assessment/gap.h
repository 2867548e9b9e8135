/* domain/assessment/gap.h - what separates a person from a level.
 * Pure: no clock, file or database.  Source: docs/method.md, "Gaps".
 */
#pragma once

#include "base/arena.h"
#include "domain/assessment/rating.h"
#include "domain/evidence/credit.h"
#include "domain/ladder/ladder.h"

enum standing {
    STANDING_MET,     /* always */
    STANDING_PARTLY,  /* sometimes */
    STANDING_MISSING, /* not yet */
    STANDING_UNRATED, /* nobody has said */
    STANDING_EXCUSED, /* not applicable: left out of every sum */
    STANDING_COUNT
};

/* As JSON writes them, spelled as the ratings they come from. */
extern const char *const standing_names[STANDING_COUNT];

struct gap_row {
    const struct criterion *criterion;
    enum standing standing;
    const struct rated *rated;  /* the newest rating, or NULL */
    bool is_older_wording;      /* it was given on other words than today's */
    struct credit_list credits; /* evidence beside it, newest first */
};

struct gap {
    const struct ladder *ladder;
    size_t level_index;
    struct gap_row *rows; /* shape: [row_count]: the level's criteria in the
                              ladder's order, then those of lower levels that
                              were rated below "always" */
    size_t row_count;
    size_t level_row_count; /* how many of the rows are the level's own */
    size_t counts[STANDING_COUNT]; /* of the level's own rows */
    size_t gone_count;    /* ratings of criteria the ladder no longer has */
    size_t unrated_below; /* criteria of lower levels nobody has rated */
};

/* Holds the newest ratings and the credits of one person against a level.
 * A rating follows its criterion by its words; where these were changed, by
 * its key.  Of the ladder this one was adopted from, ratings count where the
 * words are the same to the letter.  Ratings of other ladders are passed over,
 * those of criteria the ladder no longer has are counted.
 *
 * Gives  a gap that lives in `mem` and points into its arguments
 * Cost   criteria x (ratings + credits)
 * Source docs/method.md, "Gaps"
 */
struct gap gap_make(struct arena *mem, const struct ladder *ladder,
                    size_t level_index, struct rated_list ratings,
                    struct credit_list credits);

struct gap_row_list {
    const struct gap_row *at; /* shape: [count] */
    size_t count;
};

/* A row for each criterion of the ladder, in the ladder's order, by the same
 * rules: what a matrix shows. */
struct gap_row_list gap_rows_make(struct arena *mem,
                                  const struct ladder *ladder,
                                  struct rated_list ratings,
                                  struct credit_list credits);

/* How many criteria the level's sums are out of: all but the excused. */
size_t gap_counted(const struct gap *gap);

/* Counts the criteria of `before` whose rating would stand beside nothing, by
 * the same rules, for somebody who moves to `after`: another ladder or its
 * next revision. */
size_t ratings_lost(struct arena *mem, const struct ladder *before,
                    const struct ladder *after, struct rated_list ratings);
