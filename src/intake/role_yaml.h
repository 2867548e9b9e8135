/* intake/role_yaml.h - reads the open source roles in YAML.
 *
 * The form is docs/formats/roles.md; ladders/roles.yaml is the pack that
 * ships.
 */
#pragma once

#include "domain/role/office_role.h"
#include "intake/problem.h"

enum { ROLE_ALIASES_MOST = 100, ROLE_WORDS_MOST = 100, ROLE_INSTEAD_MOST = 20 };

/* Reads `bytes`.  All problems are found in one go, not only the first.
 *
 * Gives  true with *roles set and no problems; or true with *problems not
 *        empty and *roles untouched.  Texts live in `mem`; the roles have no
 *        ladder yet
 * Fails  FAULT_LIMIT when it nests or grows past all sense
 */
bool role_yaml_read(struct arena *mem, struct str bytes,
                    struct office_role_list *roles,
                    struct problem_list *problems, struct fault *fault);
