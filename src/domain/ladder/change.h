/* domain/ladder/change.h - one change of a ladder, and the ladder after it.
 * Pure: no clock, file or database.
 *
 * Criteria keep their keys whatever is added, moved or taken away beside
 * them, because ratings hold on to them.
 */
#pragma once

#include "domain/ladder/ladder.h"

enum change_verb { VERB_CHANGE, VERB_ADD, VERB_MOVE, VERB_REMOVE, VERB_COUNT };

/* As audit lines write them: "remove". */
extern const char *const change_verb_names[VERB_COUNT];

enum ladder_part {
    PART_OF_CRITERIA,
    PART_OF_LEVELS,
    PART_OF_COMPETENCIES,
    PART_OF_HEAD, /* title, family, summary and source; can only change */
    PART_OF_COUNT
};

/* A place among the criteria of a cell, the levels or the competencies. */
struct ladder_spot {
    struct str competency_key, level_key; /* the cell, of a criterion */
    size_t number; /* from 1, as it stands afterwards; 0: last */
};

struct ladder_change {
    enum change_verb verb;
    enum ladder_part part;
    struct str key; /* of what is changed; not for the head or what is added */
    struct ladder_spot spot; /* where something is added or moved to */
    /* What it says afterwards, all of it, where it is changed or added.  A
     * level or competency keeps its key; a criterion without one its own, or
     * gets the next of its cell. */
    struct criterion criterion;
    struct level level;
    struct competency competency;
    struct {
        struct str title, family, summary, source;
    } head;
};

/* Makes the ladder as it is after `change`.  Criteria of a level or competency
 * that is removed go with it.
 *
 * Gives  *made in `mem`, which shares what is as before with `ladder`
 * Fails  FAULT_MISSING, naming what is not there; FAULT_INPUT for what may not
 *        be: an empty text, a key that is taken, the last level, one that
 *        others come after; FAULT_LIMIT
 */
bool ladder_change_make(struct arena *mem, const struct ladder *ladder,
                        const struct ladder_change *change, struct ladder *made,
                        struct fault *fault);
