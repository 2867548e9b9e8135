/* store/store_work.h - everybody's evidence, as far as one reader goes. */
#pragma once

#include "base/day.h"
#include "domain/evidence/evidence.h"
#include "domain/evidence/tally.h"
#include "store/db.h"

struct work_filter {
    person_id reader; /* only theirs and of those they manage; nobody: of
                           everybody */
    struct day_span span;
    struct str project; /* empty: all */
    struct str kind;    /* a name of evidence_kind_names; empty: all */
    int64_t first;      /* how many to pass over */
    int64_t most;
};

/* Lists a part of what matches, newest first, then by reference, kind and
 * person. */
bool store_work_list(struct arena *mem, struct db *db,
                     const struct work_filter *filter,
                     struct named_piece_list *pieces, struct fault *fault);

/* Counts everybody's pieces from that day on, by project and month. */
bool store_month_totals(struct arena *mem, struct db *db, struct day since,
                        struct month_total_list *totals, struct fault *fault);
