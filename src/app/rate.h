/* app/rate.h - a named human says how far a criterion is met. */
#pragma once

#include "app/actor.h"
#include "domain/assessment/rating.h"
#include "domain/ladder/revision.h"

struct db;

struct rate_wish {
    struct str person;    /* email, handle or id */
    struct str ladder;    /* key; empty: the ladder of their position */
    struct str criterion; /* key */
    enum rating rating;
    struct str note;  /* at most TYPED_NOTE_BYTES (app/typed.h) */
    struct str rater; /* who says so; empty: the actor */
    struct day day;   /* DAY_NONE: today */
};

struct rate_outcome {
    struct person person;
    struct str ladder_key;
    const struct stored_ladder *stored;
    const struct criterion *criterion;
    bool is_new; /* false: the same was said the same day already */
};

/* Keeps one rating beside the older ones.
 * Fails  FAULT_MISSING no such person, ladder or criterion; FAULT_INPUT a
 *        day that has not come, a note with what nobody sees in it;
 *        FAULT_LIMIT a note that is too long; FAULT_DENIED */
bool app_rate(struct arena *mem, struct db *db, const struct actor *actor,
              const struct rate_wish *wish, struct rate_outcome *outcome,
              struct fault *fault);
