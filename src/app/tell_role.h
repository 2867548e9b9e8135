/* app/tell_role.h - sentences about open source roles, for terminals and
 * pages alike.
 */
#pragma once

#include "domain/occupation/skill.h"
#include "domain/role/role_comparison.h"
#include "domain/role/title_lookup.h"

/* "Related, but not the same: ..." - what a comparison comes to. */
struct str role_verdict(struct arena *mem, const struct role_comparison *made);

/* "Both need: ..." - the weightiest skills it rests on; empty for two names of
 * one role. */
struct str role_verdict_reason(struct arena *mem,
                               const struct role_comparison *made,
                               const struct skill_tree *tree);

/* Both of these. */
struct str role_answer(struct arena *mem, const struct role_comparison *made,
                       const struct skill_tree *tree);

/* Why a title may name a role: one of its names: "community manager", or
 * shares "community" with "community manager"; left over: "dog". */
struct str role_found_reason(struct arena *mem,
                             const struct title_found *found);

/* "O*NET 13-1082.00". */
struct str role_occupation_code(struct arena *mem,
                                const struct role_occupation *occupation);

/* Whose codes and titles of occupations these are, to stand wherever they do;
 * translated. */
const char *role_occupation_source(void);

/* The title of a skill; its id when the tree does not have it. */
struct str role_skill_title(const struct skill_tree *tree, struct str id);
