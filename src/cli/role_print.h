/* cli/role_print.h - open source roles as commands print them. */
#pragma once

#include "cli/print.h"
#include "domain/occupation/skill.h"
#include "domain/role/office_role.h"

/* A role as JSON writes it everywhere. */
struct json *role_json(struct arena *mem, const struct office_role *role,
                       const struct skill_tree *tree);

/* [{"scheme","code","title","called","why"}] */
struct json *role_occupations_json(struct arena *mem,
                                   struct role_occupation_list occupations);

/* "no property manager (O*NET 11-9141.00): why", a line each. */
void role_traps_print(const struct call *call,
                      struct role_occupation_list ruled_out);

/* Each with its code and the reason. */
void role_fits_print(const struct call *call, struct role_occupation_list fits);
