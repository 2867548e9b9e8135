/* domain/ladder/stand_in.h - which criterion of a role's own ladder stands in
 * for one that the role cannot meet.
 * Pure.  Source: docs/method.md, "Refit".
 */
#pragma once

#include "domain/ladder/refit.h"

struct stand_in_wish {
    bool is_wanted;
    bool is_partial;   /* the others come first, and it takes none of another
                        reach */
    unsigned unmet;    /* bits of enum demand: 0: the nearest in meaning */
    enum demand chief; /* the one of them it is most about */
    double least;      /* how near in meaning it must be, 0..1 */
};

struct stand_in {
    size_t own_index;  /* of role->own; its criterion_count: none is left */
    enum reach wanted; /* of the criterion it stands in for */
    enum reach reach;  /* of its own level */
    bool is_exact; /* its words and its level say that it reaches so far; else
                      it stands on the step beside the own one */
    size_t taken_index; /* where none is left: the criterion that has the one
                           that would stand in; criterion_count: none has */
};

/* Finds for each criterion of `ladder` that wishes[i] asks for a criterion of
 * role->own at the same reach, of the competencies that stand in for what is
 * unmet or near in meaning, the likest first; none is taken twice.  Where none
 * is left at that reach, one a step below, or above.  Criteria that say what
 * one that stays says already are not taken.
 *
 * Gives  [ladder->criterion_count] in `mem`
 * Cost   n log n of the criteria of the one x criteria of the other
 */
const struct stand_in *stand_ins_make(struct arena *mem,
                                      const struct ladder *ladder,
                                      const struct refit_role *role,
                                      const struct stand_in_wish *wishes);
