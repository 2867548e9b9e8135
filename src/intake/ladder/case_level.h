/* intake/ladder/case_level.h - the levels of a CASE package: items that others
 * have as their skill level, else education levels, else one.
 */
#pragma once

#include "intake/ladder/case_tree.h"
#include "intake/ladder/ladder_maker.h"

struct case_levels {
    struct list names;  /* of struct str: education levels, lowest first */
    struct list items;  /* of struct case_item *: skill levels */
    int64_t *numbers;   /* of names, then of items, in the maker */
    int64_t all_number; /* of the level for what has none; 0: not made yet */
};

/* Finds the levels and adds them to `maker`: skill levels in their sequence,
 * education levels by their code ("KG" before "01"). */
void case_levels_find(struct arena *mem, const struct case_tree *tree,
                      struct ladder_maker *maker, struct case_levels *levels);

/* True for an item that says its levels itself. */
bool case_level_has(const struct case_item *item);

/* How many levels it says. */
size_t case_level_count(const struct case_item *item);

/* The maker's number of the index-th level of `item`; of the one for all,
 * which is added when first asked for, when `item` is NULL. */
int64_t case_level_number(struct case_levels *levels,
                          struct ladder_maker *maker,
                          const struct case_item *item, size_t index);
