/* intake/ladder/level_yaml.h - the levels of a ladder in Rung's own YAML.
 * For ladder_yaml.c only; the form is docs/formats/ladder.md.
 */
#pragma once

#include "domain/ladder/ladder.h"
#include "intake/yaml_form.h"

extern const struct yaml_form level_yaml_form, pay_yaml_form;

/* Reads `list`, which may be NULL, into `ladder`, and complains of what is
 * wrong.  Levels of the list are kept, wrong ones too, so that criteria can be
 * held against them. */
void level_yaml_read(struct arena *mem, struct problem_sink *problems,
                     const struct node *list, struct ladder *ladder);
