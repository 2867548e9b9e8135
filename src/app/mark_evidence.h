/* app/mark_evidence.h - what open source work counts towards the criteria of a
 * ladder that stays as it is: the second way of a lens.
 */
#pragma once

#include "app/actor.h"
#include "domain/evidence/credit.h"
#include "domain/ladder/revision.h"

struct db;

struct counts_wish {
    struct ladder_name ladder; /* revision 0: the present one */
    struct credit_rule_list rules;
};

/* A kind of work beside a criterion. */
struct counted_kind {
    enum evidence_kind kind;
    struct str why;        /* why it counts; of a refusal, why not */
    bool is_refused;       /* it would count, and the office says that not */
    bool is_by_office;     /* the office says so */
    bool is_older_wording; /* of other words than today's */
};

struct counted_criterion {
    size_t criterion_index;
    const struct counted_kind *kinds; /* shape: [kind_count], by kind */
    size_t kind_count;
    bool is_covered; /* some kind counts */
};

struct counts_view {
    struct stored_ladder stored;
    const struct counted_criterion *criteria; /* shape: [criterion_count] */
    size_t covered_count;
    size_t by_office_count;       /* covered by the office's word alone */
    struct credit_mark_list gone; /* of criteria that are not there any more */
};

/* Fails  FAULT_MISSING; FAULT_DENIED */
bool app_counts(struct arena *mem, struct db *db, const struct actor *actor,
                const struct counts_wish *wish, struct counts_view *view,
                struct fault *fault);

struct mark_wish {
    struct str ladder_key, criterion_key;
    enum evidence_kind kind;
    bool is_refused;
    struct str why;
};

/* Says that work of a kind counts towards a criterion, or does not.
 * Fails  FAULT_DENIED; FAULT_MISSING; FAULT_INPUT without a reason */
bool app_mark_set(struct arena *mem, struct db *db, const struct actor *actor,
                  const struct mark_wish *wish, struct fault *fault);

/* Takes back what was said of it.
 * Fails  FAULT_DENIED; FAULT_MISSING */
bool app_mark_remove(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct mark_wish *wish,
                     struct fault *fault);
