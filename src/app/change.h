/* app/change.h - a transaction that writes its audit line itself.
 *
 *     if (!change_begin(db, fault))
 *         return false;
 *     bool is_done = ...store_ calls...
 *     return change_end(db, actor, is_done ? &line : NULL, is_dry_run, fault);
 */
#pragma once

#include "app/actor.h"

struct db;

struct change {
    const char *action; /* "ladder add" */
    struct str thing;   /* what was changed; may be empty */
    person_id person;   /* whom it is about, or nobody */
    struct str detail;  /* counts; never a private word */
};

/* What a use case checks before it changes anything belongs inside. */
bool change_begin(struct db *db, struct fault *fault);

/* Writes the audit line of one of several changes; change_end writes that of
 * the last. */
bool change_note(struct db *db, const struct actor *actor,
                 const struct change *change, struct fault *fault);

/* With a `change`, writes the audit line and commits; without one, or in a
 * dry run, takes all of it back.  A dry run runs the same statements as the
 * real one, so what it tells is what would happen.
 *
 * Gives  true when `change` was given and, unless dry, is on disk
 */
bool change_end(struct db *db, const struct actor *actor,
                const struct change *change, bool is_dry_run,
                struct fault *fault);
