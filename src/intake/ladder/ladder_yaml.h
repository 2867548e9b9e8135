/* intake/ladder_yaml.h - reads a ladder in Rung's own YAML.
 *
 * The form is docs/formats/ladder.md; docs/formats/ladder.schema.json says
 * the same to editors.
 */
#pragma once

#include "base/fault.h"
#include "domain/ladder/ladder.h"
#include "intake/problem.h"
#include "intake/yaml_form.h"

/* Reads `bytes`.  All problems are found in one go, not only the first.
 *
 * Gives  true with *ladder set and no problems; or true with *problems not
 *        empty and *ladder untouched.  Texts live in `mem`
 * Fails  FAULT_LIMIT when it nests or grows past all sense
 */
bool ladder_yaml_read(struct arena *mem, struct str bytes,
                      struct ladder *ladder, struct problem_list *problems,
                      struct fault *fault);

/* The same of a tree that something else than YAML was read into: the fields
 * of the form, with places that the caller can tell again. */
void ladder_node_read(struct arena *mem, const struct node *root,
                      struct ladder *ladder, struct problem_list *problems);

/* The tables of fields that are read, one a kind of map, the ladder's
 * first: what the schema and the page about the form must agree with. */
struct yaml_form_list ladder_yaml_forms(void);
