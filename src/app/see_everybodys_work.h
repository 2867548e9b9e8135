/* app/see_everybodys_work.h - who of the office did what, where: the newest
 * pieces one may see, and sums by project and month.
 */
#pragma once

#include "app/actor.h"
#include "domain/evidence/evidence.h"
#include "domain/evidence/tally.h"

struct db;

struct work_question {
    struct day_span span;
    struct str project; /* empty: all */
    struct str kind;    /* a name of evidence_kind_names; empty: all */
    int64_t first;      /* how many to pass over */
    int64_t most;
};

struct work_view {
    struct named_piece_list pieces; /* those of whom the actor may see them */
    bool has_more;
};

/* Fails  FAULT_INPUT when there is no such kind */
bool app_work_list(struct arena *mem, struct db *db, const struct actor *actor,
                   const struct work_question *question, struct work_view *view,
                   struct fault *fault);

/* Sums that name nobody.
 * Fails  FAULT_DENIED */
bool app_month_totals(struct arena *mem, struct db *db,
                      const struct actor *actor, struct day since,
                      struct month_total_list *totals, struct fault *fault);
