/* app/hold_against.h - people against a level: what is met, what is missing.
 */
#pragma once

#include "app/actor.h"
#include "domain/assessment/gap.h"
#include "domain/ladder/level_step.h"
#include "domain/ladder/revision.h"

struct db;

struct gap_wish {
    struct str person; /* email, handle or id; for one person only */
    struct str ladder; /* key; empty: the ladder of their position */
    struct str level;  /* key or title; empty: the level above theirs */
    struct credit_rule_list rules;
    bool is_counted; /* count the evidence beside each criterion, list none:
                        the cost is that of the sums alone */
};

/* One person against one level.  Pointers live as long as `mem`. */
struct gap_view {
    struct person person;
    const struct stored_ladder *stored;
    const struct level *present; /* NULL: on no level of this ladder */
    struct level_steps nexts;    /* after it: several where the ladder forks */
    struct gap gap;
    struct evidence_list evidence; /* all of theirs, unless counted */
    const int64_t *beside; /* when counted: pieces beside each criterion of the
                              ladder; shape: [criterion_count]; else NULL */
};

/* Fails  FAULT_MISSING no such person, ladder or level; FAULT_INPUT when
 *        ladder or level is not said and cannot be told; FAULT_DENIED */
bool app_gap(struct arena *mem, struct db *db, const struct actor *actor,
             const struct gap_wish *wish, struct gap_view *view,
             struct fault *fault);

/* One line of the overview; `why_not` says what is in the way of a gap. */
struct gap_line {
    struct person person;
    struct str ladder_key;
    const struct ladder *ladder; /* of that key, or NULL: none in the store */
    const struct level *present; /* or NULL */
    const struct level *aim;     /* or NULL: see why_not */
    struct gap gap;              /* its sums alone; set when aim is */
    const char *why_not;         /* a text for _(), or NULL */
    bool is_closed; /* the actor may not see their ratings: aim, gap and
                       why_not say nothing */
};

struct gap_line_list {
    const struct gap_line *at; /* shape: [count], by name */
    size_t count;
};

/* Everybody whose ratings the actor may see, each against the level asked
 * for or the one above theirs.
 * Fails  FAULT_MISSING no such ladder, or no such level on it; FAULT_INPUT
 *        when several levels are called so */
bool app_gap_everyone(struct arena *mem, struct db *db,
                      const struct actor *actor, const struct gap_wish *wish,
                      struct gap_line_list *lines, struct fault *fault);

/* Everybody the actor may see, each against the level above theirs; of those
 * whose ratings are not for the actor, where they are alone.
 * Cost   a query for people, one for ratings, and a few a ladder */
bool app_people_hold(struct arena *mem, struct db *db,
                     const struct actor *actor, struct gap_line_list *lines,
                     struct fault *fault);

/* The same without any ratings: where everybody is, and no more. */
bool app_people_place(struct arena *mem, struct db *db,
                      const struct actor *actor, struct gap_line_list *lines,
                      struct fault *fault);
