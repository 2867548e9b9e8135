/* intake/ladder/keyed.h - keys and where they were given, to find one that was
 * given twice.
 */
#pragma once

#include "intake/yaml_form.h"

struct keyed {
    struct str key;
    struct place place;
};

struct keyed_list {
    struct keyed *at; /* shape: [count] */
    size_t count;
};

/* Complains of each key that was given before, but for empty ones; `things`
 * says of what, "levels".  Puts the list in another order. */
void keyed_check(struct arena *mem, struct problem_sink *problems,
                 const char *things, struct keyed_list list);

/* Where `value` stands; where it is missing, where `otherwise` does. */
struct place place_of(const struct node *value, const struct node *otherwise);

/* False, with a complaint, when `list` has no items or more than `most`;
 * `thing` says of what, "level". */
bool list_fits(struct arena *mem, struct problem_sink *problems,
               const struct node *list, const char *thing, size_t most);
