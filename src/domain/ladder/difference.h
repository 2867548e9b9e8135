/* domain/ladder/difference.h - what one level asks beyond another, and what
 * changed from one ladder, or revision, to another.
 * Pure: no clock, file or database.  Source: docs/method.md, "Differences".
 */
#pragma once

#include "domain/ladder/ladder.h"
#include "domain/ladder/wording.h"

enum difference_kind {
    DIFFERENCE_SAME,    /* word for word */
    DIFFERENCE_CHANGED, /* other words; between levels: it rises */
    DIFFERENCE_MOVED,   /* the same words in another place */
    DIFFERENCE_DETAIL,  /* other examples, alternatives, evidence, weight */
    DIFFERENCE_NEW,     /* asked on the second side alone */
    DIFFERENCE_GONE,    /* asked on the first side alone */
    DIFFERENCE_KIND_COUNT
};

/* As JSON writes them: "changed". */
extern const char *const difference_names[DIFFERENCE_KIND_COUNT];

/* The order they are told in: what rises or changed first, what is the same
 * last. */
extern const enum difference_kind difference_order[DIFFERENCE_KIND_COUNT];

struct difference_row {
    enum difference_kind kind;
    const struct competency *competency; /* where it stands now, or stood */
    const struct level *level;           /* the same */
    const struct competency *group; /* rows of one stand together: that of the
                                       second side where there is one */
    const struct criterion *before, *after;  /* NULL: nothing is asked */
    const struct competency *old_competency; /* where `before` stood, or NULL */
    const struct level *old_level;           /* the same */
    bool is_moved;          /* other words, and in another place too */
    struct wording wording; /* of both texts */
};

struct difference {
    const struct difference_row *rows; /* shape: [row_count] */
    size_t row_count;
    size_t counts[DIFFERENCE_KIND_COUNT];
};

/* A level of a ladder. */
struct rung {
    const struct ladder *ladder;
    size_t level_index;
};

/* What `to` asks that `from` does not: each criterion beside the one that is
 * nearest in meaning, where one is near.  They may be levels of two ladders.
 * Gives  rows by competency, by difference_order, and then in the order of the
 *        second level's criteria
 * Source docs/method.md, "Differences" */
struct difference rung_difference_make(struct arena *mem, struct rung from,
                                       struct rung to);

/* The same of two levels of one ladder. */
struct difference level_difference_make(struct arena *mem,
                                        const struct ladder *ladder,
                                        size_t from, size_t to);

/* Besides criteria: what was added to a ladder, taken from it or told
 * differently, by title. */
struct part_difference {
    struct str_list new, gone, changed;
};

struct ladder_difference {
    struct difference criteria; /* rows of what is not the same */
    struct part_difference levels, competencies;
    bool is_retitled; /* title, language, summary or source */
    bool is_same;
};

/* What differs from `before` to `after`, which are revisions of one ladder or
 * two ladders.  Of revisions a criterion is followed as its ratings are, by its
 * words and by its key; then, as between two ladders, by what it means.
 * Gives  rows by competency, in the order of `after`; what is gone stands last
 *        of its competency
 * Cost   criteria of the one x criteria of the other
 * Source docs/method.md, "Differences" */
struct ladder_difference ladder_difference_make(struct arena *mem,
                                                const struct ladder *before,
                                                const struct ladder *after);
