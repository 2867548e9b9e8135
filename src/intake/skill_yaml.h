/* intake/skill_yaml.h - reads the tree of skills in YAML.
 *
 * The form is docs/formats/skills.md; ladders/skills.yaml is the pack that
 * ships.
 */
#pragma once

#include "base/fault.h"
#include "domain/occupation/skill.h"
#include "intake/problem.h"

/* Reads `bytes`.  All problems are found in one go, not only the first.
 *
 * Gives  true with *tree set and no problems; or true with *problems not empty
 *        and *tree untouched.  Texts live in `mem`
 * Fails  FAULT_LIMIT when it nests or grows past all sense
 */
bool skill_yaml_read(struct arena *mem, struct str bytes,
                     struct skill_tree *tree, struct problem_list *problems,
                     struct fault *fault);
