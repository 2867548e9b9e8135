/* app/see_ledger.h - one person's evidence: counted, and a part of it with what
 * it counts towards.
 */
#pragma once

#include "app/actor.h"
#include "domain/evidence/credit.h"
#include "domain/evidence/tally.h"
#include "domain/ladder/revision.h"

struct db;

struct ledger_question {
    const struct person *person;
    struct str ladder;    /* key; empty: that of their position */
    struct str criterion; /* key: only what counts towards it */
    struct str project;   /* empty: all */
    struct day_span span;
    unsigned kinds; /* bits of enum evidence_kind; 0: all */
    struct credit_rule_list rules;
    int64_t first, most; /* the part asked for */
};

struct ledger_view {
    const struct ladder *ladder;       /* NULL: they are on none */
    const struct credit_kinds *counts; /* shape: [ladder->criterion_count] */
    const struct criterion *criterion; /* the one asked for, or NULL */
    struct tally_list tallies;         /* of all they did */
    struct evidence_list pieces;       /* the part asked for */
    int64_t count;                     /* how many match */
};

/* Fails  FAULT_MISSING no such ladder, no such criterion on it; FAULT_DENIED
 * Cost   the tallies and the part asked for, however many pieces there are */
bool app_ledger(struct arena *mem, struct db *db, const struct actor *actor,
                const struct ledger_question *question,
                struct ledger_view *view, struct fault *fault);
