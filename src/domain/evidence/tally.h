/* domain/evidence/tally.h - how many pieces, by project, month and kind. */
#pragma once

#include "domain/evidence/evidence.h"

struct tally {
    struct str project;
    struct day month; /* its first day */
    enum evidence_kind kind;
    int64_t count; /* from 1 */
};

struct tally_list {
    const struct tally *at; /* shape: [count], by project, month, kind */
    size_t count;
};

/* The same of everybody, whatever the kind. */
struct month_total {
    struct str project;
    struct day month; /* its first day */
    int64_t count;    /* from 1 */
};

struct month_total_list {
    const struct month_total *at; /* shape: [count], by project, month */
    size_t count;
};
