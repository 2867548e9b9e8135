/* intake/credit_yaml.h - reads the rules of credit in YAML.
 *
 * The form is docs/formats/credit.md; ladders/credit.yaml is the pack that
 * ships.
 */
#pragma once

#include "domain/evidence/credit.h"
#include "intake/problem.h"

enum { CREDIT_RULES_MOST = 50, CREDIT_WORDS_MOST = 200 };

/* Reads `bytes`.  All problems are found in one go, not only the first.
 *
 * Gives  true with *rules set and no problems; or true with *problems not
 *        empty and *rules untouched.  Words are in lower case; texts live in
 *        `mem`
 * Fails  FAULT_LIMIT when it nests or grows past all sense
 */
bool credit_yaml_read(struct arena *mem, struct str bytes,
                      struct credit_rule_list *rules,
                      struct problem_list *problems, struct fault *fault);
