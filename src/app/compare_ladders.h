/* app/compare_ladders.h - two ladders, revisions or levels held against each
 * other. */
#pragma once

#include "app/actor.h"
#include "domain/ladder/difference_word.h"
#include "domain/ladder/revision.h"

struct db;

/* A ladder, a revision of it, or a level of either. */
struct ladder_place {
    struct ladder_name name;
    struct str level; /* as a person types it; empty: the whole ladder */
};

struct comparison {
    struct stored_ladder before, after;
    bool is_of_levels;
    enum difference_of of;
    struct str title;               /* "Crew, from Mate to Master" */
    struct str names[2];            /* of the sides: "Mate", "revision 2" */
    struct rung from, to;           /* when it is of levels */
    struct ladder_difference whole; /* when it is not */
    struct difference difference;   /* of the criteria, in both cases */
};

/* Holds the second of `places` against the first; either both name a level,
 * or neither.
 * Fails  FAULT_MISSING, naming what there is; FAULT_INPUT; FAULT_DENIED */
bool app_compare(struct arena *mem, struct db *db, const struct actor *actor,
                 const struct ladder_place places[2],
                 struct comparison *comparison, struct fault *fault);

struct difference_copy {
    struct str pdf;       /* its bytes */
    struct str file_name; /* "ospo-pm-3-to-pm-4.pdf" */
};

/* The same as a PDF to hand around.
 * Gives  *copy in `mem` */
bool app_difference_sheet(struct arena *mem, struct db *db,
                          const struct actor *actor,
                          const struct ladder_place places[2],
                          struct difference_copy *copy, struct fault *fault);
