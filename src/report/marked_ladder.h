/* report/marked_ladder.h - a ladder with its changes marked, for who decides
 * about them and will not sign in anywhere: as a document of a word processor
 * with tracked changes, and as a page of HTML.
 */
#pragma once

#include "base/day.h"
#include "base/fault.h"
#include "domain/ladder/offer.h"

enum { MARKED_LADDER_BYTES = 16 * 1024 * 1024 };

/* A criterion as it was and as it would be. */
struct marked_criterion {
    const struct criterion *before, *after; /* NULL: not there */
    size_t level_index, competency_index;   /* of `home`: where it stands */
    struct str why;                         /* may be empty */
};

struct marked_ladder {
    struct str title;      /* of the document */
    struct str_list intro; /* paragraphs that say what it is */
    struct str author;     /* of the changes; not empty */
    struct moment made_at;
    const struct ladder *home;
    const struct marked_criterion *criteria; /* shape: [count], by competency */
    size_t count;
};

/* The criteria of an offer, each beside what is offered.  Title, author and
 * what the document says of itself are for the caller to set. */
struct marked_ladder marked_ladder_of_offer(struct arena *mem,
                                            const struct offer *offer);

/* The criteria of two ladders, or revisions of one: a criterion beside the one
 * it became.  What is gone stands behind the others of its competency, if that
 * and its level are still there, else first. */
struct marked_ladder marked_ladder_of_change(struct arena *mem,
                                             const struct ladder *before,
                                             const struct ladder *after);

/* Level by level, each criterion with its changes tracked and the reason in
 * the margin.
 * Gives  *bytes in `mem`: a DOCX
 * Fails  FAULT_LIMIT; FAULT_SYSTEM */
bool marked_ladder_docx(struct arena *mem, const struct marked_ladder *marked,
                        struct str *bytes, struct fault *fault);

/* The same as a page that needs nothing else, with the reasons below.
 * Fails  FAULT_LIMIT */
bool marked_ladder_html(struct arena *mem, const struct marked_ladder *marked,
                        struct str *bytes, struct fault *fault);
