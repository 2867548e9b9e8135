/* domain/occupation/role_match.h - which open source role a title and duties
 * are.
 * Pure.  Source: docs/method.md, "Duties and roles".
 */
#pragma once

#include "domain/occupation/skill_match.h"
#include "domain/role/title_lookup.h"

struct role_answer_of {
    const struct office_role *role;
    double share; /* how likely it is the one, 0..1 */
};

struct role_match {
    struct role_answer_of *at; /* shape: [count], all roles, the likeliest
                                  first */
    size_t count;              /* 0: neither title nor duties say anything */
    double confidence; /* how often such a first answer is right, 0..1 */
    bool needs_review; /* fewer than nine of ten such answers are right */
    const struct title_found_list *titles; /* what the title alone says */
};

struct role_matcher;

/* How far answers are to be believed is learnt from questions drawn from the
 * packs: duties of a role's skills, each seen by `skills` as if for the first
 * time.  The same packs give the same matcher. */
const struct role_matcher *role_matcher_make(
    struct arena *mem, struct office_role_list roles,
    const struct skill_tree *tree, const struct skill_matcher *skills);

/* `duties` has the shape [duty_count]: what skills each of them shows.  Duties
 * outweigh the title, which may be empty. */
struct role_match role_match(struct arena *mem,
                             const struct role_matcher *matcher,
                             struct str title, const struct skill_match *duties,
                             size_t duty_count);

/* 0..1: how much the duty's skills are those of `role`. */
double role_match_part(const struct role_matcher *matcher,
                       const struct office_role *role,
                       const struct skill_match *duty);
