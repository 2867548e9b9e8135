/* app/see_criterion.h - one criterion and one person: what was said, and the
 * evidence beside it.
 */
#pragma once

#include "app/actor.h"
#include "domain/assessment/gap.h"
#include "domain/ladder/revision.h"

struct db;

struct criterion_question {
    struct str person;    /* email, handle or id */
    struct str ladder;    /* key; empty: that of their position */
    struct str criterion; /* key */
    struct credit_rule_list rules;
    int64_t most; /* pieces of evidence to show */
};

struct criterion_view {
    struct person person;
    const struct stored_ladder *stored;
    const struct criterion *criterion;
    struct gap_row row;        /* without its credits */
    struct rated_list ratings; /* of its key, the newest first */
    const struct credit_kinds *counts;
    struct evidence_list evidence; /* beside it, the newest */
    int64_t evidence_count;        /* of all beside it */
};

/* For who may rate the person.
 * Fails  FAULT_MISSING no such person, ladder or criterion; FAULT_INPUT no
 *        ladder is said and they are on none; FAULT_DENIED */
bool app_criterion(struct arena *mem, struct db *db, const struct actor *actor,
                   const struct criterion_question *question,
                   struct criterion_view *view, struct fault *fault);
