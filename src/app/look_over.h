/* app/look_over.h - the office at a glance: who is where, who waits for whom,
 * where the work outside is done.
 */
#pragma once

#include "app/hold_against.h"
#include "domain/evidence/evidence.h"
#include "domain/ladder/revision.h"

struct db;

/* Somebody's next rung, and what came in since they were last rated. */
struct look_line {
    struct gap_line gap;
    struct day rated;  /* DAY_NONE: never */
    int64_t new_count; /* pieces of evidence since; 0 when the actor may not
                          see their evidence */
    bool has_handle;   /* else nothing they do outside can be found */
    bool may_rate;     /* the actor may */
};

struct look_line_list {
    const struct look_line *at; /* shape: [count], by name */
    size_t count;
};

/* Everybody whose ratings the actor may see. */
bool app_look_at_people(struct arena *mem, struct db *db,
                        const struct actor *actor, struct look_line_list *lines,
                        struct fault *fault);

/* A level and those who hold it. */
struct step {
    const struct level *level; /* NULL: those whose level is not on it */
    struct person_list people; /* by name */
};

struct staircase {
    const struct ladder *ladder;
    const struct step *steps; /* shape: [step_count], highest level first */
    size_t step_count;
    size_t person_count;
};

struct staircase_list {
    const struct staircase *at; /* shape: [count], those with people first,
                                   then by ladder's key */
    size_t count;
};

/* Who is where: every ladder of the store, with the people on it.
 * Gives  *others, those on no ladder of the store, by name
 * Fails  FAULT_DENIED for who may not see people at large */
bool app_look_at_ladders(struct arena *mem, struct db *db,
                         const struct actor *actor,
                         struct staircase_list *staircases,
                         struct person_list *others, struct fault *fault);

/* Where the office works outside, as sums that name nobody.
 * Fails  FAULT_DENIED */
bool app_look_at_projects(struct arena *mem, struct db *db,
                          const struct actor *actor, struct day since,
                          struct project_total_list *totals,
                          struct fault *fault);
