/* store/store_evidence.h - pieces of work, each kept once. */
#pragma once

#include "base/day.h"
#include "domain/evidence/evidence.h"
#include "domain/evidence/tally.h"
#include "store/db.h"

/* The project's id, made when the name is new. */
bool store_project_get(struct db *db, struct str name, struct moment now,
                       int64_t *project, struct fault *fault);

struct evidence_batch {
    int64_t project;
    struct evidence_list pieces; /* all of that project */
    struct moment now;
};

/* Adds those pieces that are not kept yet: a person's part in what a
 * reference names is kept once, under the project that told of it first.
 * Gives  *added, how many were new */
bool store_evidence_add(struct arena *mem, struct db *db,
                        const struct evidence_batch *batch, int64_t *added,
                        struct fault *fault);

struct evidence_wish {
    person_id person;   /* nobody: of all */
    struct day since;   /* DAY_NONE: all */
    struct str project; /* empty: all */
};

/* Lists what matches, newest first, then by reference, kind and person. */
bool store_evidence_list(struct arena *mem, struct db *db,
                         const struct evidence_wish *wish,
                         struct evidence_list *pieces, struct fault *fault);

/* Counts the pieces of one person, by project, month and kind. */
bool store_tally_list(struct arena *mem, struct db *db, person_id person,
                      struct tally_list *tallies, struct fault *fault);

struct ledger_wish {
    person_id person;
    struct day_span span;
    struct str project; /* empty: all */
    unsigned kinds;     /* bits of enum evidence_kind */
    int64_t first;      /* how many to pass over */
    int64_t most;
};

/* Lists a part of what matches, in the order of store_evidence_list. */
bool store_ledger_list(struct arena *mem, struct db *db,
                       const struct ledger_wish *wish,
                       struct evidence_list *pieces, struct fault *fault);

/* How many match in all. */
bool store_ledger_count(struct arena *mem, struct db *db,
                        const struct ledger_wish *wish, int64_t *count,
                        struct fault *fault);
