/* intake/git_clone.h - git as a child, in a clone nobody vouches for.
 *
 * What the clone's own configuration says can start no program, reach no
 * network and change nothing of what we read.
 */
#pragma once

#include "base/process.h"

struct git_clone {
    const char *folder;           /* where git runs */
    const char *git_folder;       /* NULL while it is not yet known */
    const char *mailmap;          /* the blob git maps by; empty: it takes the
                                     .mailmap of `folder` */
    const char *const *revisions; /* shape: [revision_count], for git log:
                                     hashes, '^' before one left out */
    size_t revision_count;
};

/* Finds the clone at `folder`: a work tree, a .git folder or a bare one.  The
 * mailmap is the one in the tree of the first of `revisions`; without
 * revisions, the work tree's as git itself would take it, or HEAD's where
 * there is none.  Without revisions all refs are meant.
 *
 * Fails  FAULT_MISSING no clone there, no such revision; FAULT_INPUT a
 *        revision that begins with '-'; FAULT_SYSTEM no git here
 */
bool git_clone_find(struct arena *mem, const char *folder,
                    const char *const *revisions, size_t revision_count,
                    struct git_clone *clone, struct fault *fault);

struct git_call {
    const char *const *words; /* NULL-ended; the command and its options */
    bool has_revisions;       /* the clone's follow the words */
    bool is_asked;            /* it answers line by line what is written */
};

/* What process_open takes to run git there. */
struct process_wish git_clone_wish(struct arena *mem,
                                   const struct git_clone *clone,
                                   const struct git_call *call);

/* Starts git.
 * Fails  FAULT_SYSTEM when it is not installed */
bool git_clone_start(struct arena *mem, const struct process_wish *wish,
                     struct process **process, struct fault *fault);
