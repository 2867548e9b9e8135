/* intake/role_work_yaml.h - reads what a role takes and what it is, in YAML:
 * its titles, its skills, its standard occupations.
 *
 * The form is docs/formats/roles.md.
 */
#pragma once

#include "domain/role/office_role.h"
#include "format/yaml.h"
#include "intake/problem.h"

enum { ROLE_SKILLS_MOST = 60, ROLE_OCCUPATIONS_MOST = 40 };

/* What stands in a field of a role; of a field that is absent, which is NULL,
 * `otherwise`. */
struct role_title role_title_read(struct problem_sink *problems,
                                  const struct node *map,
                                  struct role_title otherwise);
struct role_skill_list role_skills_read(struct problem_sink *problems,
                                        const struct node *map,
                                        struct role_skill_list otherwise);

/* `are_ruled_out`: each says what the role would be taken for. */
struct role_occupation_list role_occupations_read(
    struct problem_sink *problems, const struct node *list, bool are_ruled_out,
    struct role_occupation_list otherwise);
