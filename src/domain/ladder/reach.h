/* domain/ladder/reach.h - how far the work of a level goes: a task, a project,
 * the company.  Levels of different ladders are equal in reach, whatever they
 * are called.
 * Pure.  Source: docs/method.md, "Reach".
 */
#pragma once

#include "domain/ladder/ladder.h"

enum reach {
    REACH_TASK,
    REACH_PROJECT, /* one project, component, feature, team */
    REACH_SEVERAL, /* several projects or teams */
    REACH_DEPARTMENTS,
    REACH_COMPANY,
    REACH_INDUSTRY,
    REACH_COUNT
};

/* What a page shows: "several projects"; a text for _(). */
extern const char *const reach_labels[REACH_COUNT];

/* The widest reach that words of the text speak of: "several teams" is
 * REACH_SEVERAL.  False when none does. */
bool reach_find(struct str text, enum reach *reach, struct str *words);

/* The reach of each level: by its criteria's and summary's words, by words of
 * rank in its titles (junior, staff, director), else by its place; never
 * falling from one level to the next.
 * Gives  reaches[i] of ladder->level_count levels */
void level_reaches_find(struct arena *mem, const struct ladder *ladder,
                        enum reach reaches[LADDER_LEVELS_MOST]);

/* Spreads levels of one reach over the reaches around, as little as need be:
 * whoever stands on the higher of two levels is asked to reach further, also
 * where its words do not say so.  Of more levels than reaches some stay equal.
 * For laying the levels of two ladders beside each other. */
void level_reaches_spread(enum reach *reaches, size_t level_count);

/* The level of `ladder` whose reach is nearest, the lower of two as near. */
size_t level_of_reach(const enum reach *reaches, size_t level_count,
                      enum reach wanted);
