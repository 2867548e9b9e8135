/* domain/role/role_comparison.h - two roles beside each other, skill by skill.
 * Pure.  Source: docs/method.md, "Roles compared".
 */
#pragma once

#include "domain/role/office_role.h"

/* "Is developer relations the same as community management?" */
enum role_nearness {
    ROLES_SAME,    /* two names of one role */
    ROLES_NEAR,    /* one could do the other's work at once */
    ROLES_RELATED, /* half of the work is the same */
    ROLES_OVERLAP, /* some of it is */
    ROLES_APART,
    ROLE_NEARNESS_COUNT
};

/* "same" "near" "related" "overlap" "apart": in JSON. */
extern const char *const role_nearness_names[ROLE_NEARNESS_COUNT];

struct role_skill_pair {
    struct str id; /* of the skill */
    int a, b;      /* weights; 0: not among the usual skills */
};

struct role_comparison {
    const struct office_role *a, *b;
    const struct role_skill_pair *pairs; /* shape: [pair_count]: shared ones,
                                            then a's alone, then b's, each the
                                            heaviest first */
    size_t pair_count;
    size_t shared, only_a, only_b; /* of pairs */
    double common_share; /* 0..1: of the one's work in the other's, by weight */
    enum role_nearness nearness;
};

/* Cost   skills of the one x skills of the other */
struct role_comparison role_comparison_make(struct arena *mem,
                                            const struct office_role *a,
                                            const struct office_role *b);
