/* app/collect_git.h - work in a clone becomes evidence of known people. */
#pragma once

#include "app/actor.h"
#include "intake/git_history.h"

struct db;

struct collect_wish {
    struct git_place place;
    struct str project;
    size_t batch_rows; /* pieces a transaction: no write holds the store long */
    bool is_dry_run;
    /* Told every few thousand commits; NULL when nobody watches. */
    void (*progress)(void *to, const struct git_count *count);
    void *progress_to;
};

struct collect_outcome {
    struct git_count count;
    int64_t pieces_new;
    int64_t pieces_known; /* kept by an earlier collection */
    int64_t unclaimed;    /* pieces of nobody we know; not kept */
};

/* Reads the history and keeps the pieces of people whose email or handle is
 * known.  What was kept before a failure stays: collecting again adds only
 * what is missing.
 * Fails  FAULT_DENIED; FAULT_INPUT a project's name that is none; as
 *        git_history_read; as the store */
bool app_collect_git(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct collect_wish *wish,
                     struct collect_outcome *outcome, struct fault *fault);
