/* intake/git_history.h - commits and trailers of a clone, from git itself.
 *
 * Git is run as a child and its output is read as it comes: memory does not
 * grow with history.  Mailmap and trailers follow git's own rules, because
 * git applies them.  The clone is hostile: its configuration can run no
 * program and reach no network.
 */
#pragma once

#include "base/day.h"
#include "base/fault.h"
#include "domain/evidence/evidence.h"

struct git_place {
    const char *folder;           /* a work tree, a .git folder or a bare one */
    const char *const *revisions; /* shape: [revision_count] */
    size_t revision_count;        /* 0: all refs */
    struct day since;             /* by commit date; DAY_NONE: all */
    size_t most_record_bytes;     /* ceiling of one commit's record */
};

struct git_count {
    int64_t commits; /* merges too */
    int64_t merges;
    int64_t identities; /* as `git shortlog -se` counts them */
    int64_t pieces;     /* drafts handed over */
};

/* Takes one draft at a time; its texts are borrowed until it returns. */
struct draft_sink {
    bool (*take)(void *to, const struct draft *draft, struct fault *fault);
    /* Told every few thousand commits; NULL when nobody watches. */
    void (*progress)(void *to, const struct git_count *count);
    void *to;
};

/* Reads the history of `place`, merges counted but not handed over.  A
 * commit gives its author a piece, each trailer gives its person one; an
 * author who also signs, reviews or tests the same commit gives none for
 * that.  docs/formats/git.md has the rules.
 *
 * Fails  FAULT_MISSING no clone there, no such revision; FAULT_LIMIT a
 *        record over the ceiling; FAULT_SYSTEM git is not installed or
 *        ended badly; or what the sink failed with
 */
bool git_history_read(struct arena *mem, const struct git_place *place,
                      const struct draft_sink *sink, struct git_count *count,
                      struct fault *fault);

/* "linux" for .../linux, .../linux.git and .../linux/.git: what the project
 * is called when nobody says. */
struct str git_project_name(struct arena *mem, const char *folder);
