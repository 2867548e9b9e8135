/* format/yaml_edit.h - changes one part of a YAML text; every other byte,
 * remarks and white space included, stays as it was.
 *
 * After each change the text is read again, so nodes that were found before
 * are stale.  What cannot be changed where it stands (a map with ? before its
 * names, say) comes out as no YAML, or as other YAML than was meant: whoever
 * edits holds what is read against what was wanted.
 */
#pragma once

#include "base/fault.h"
#include "format/yaml_value.h"

struct yaml_draft {
    struct arena *mem;
    struct str bytes;
    const struct node *root;
    struct yaml_style style; /* as the text has it */
};

/* Fails  FAULT_INPUT when `bytes` are no YAML, or with faults; FAULT_LIMIT */
bool yaml_draft_open(struct arena *mem, struct str bytes,
                     struct yaml_draft *draft, struct fault *fault);

/* Puts `value` in the place of a field or item.
 * All fail as yaml_draft_open, and leave `draft` as it was. */
bool yaml_part_change(struct yaml_draft *draft, const struct node *parent,
                      size_t index, const struct yaml_value *value,
                      struct fault *fault);

/* Puts a field into a map that has some, behind the one at `after`. */
bool yaml_field_put(struct yaml_draft *draft, const struct node *map,
                    size_t after, struct str name,
                    const struct yaml_value *value, struct fault *fault);

/* Takes out an item, or a field of a map that has another, with its lines.
 * What a list was is nothing, or [], without its last item. */
bool yaml_part_remove(struct yaml_draft *draft, const struct node *parent,
                      size_t index, struct fault *fault);

/* Puts an item into a list that has some, before the one at `index`, or
 * last. */
bool yaml_item_put(struct yaml_draft *draft, const struct node *list,
                   size_t index, const struct yaml_value *value,
                   struct fault *fault);

struct yaml_spot {
    const struct node *parent; /* a list, or a map */
    size_t index;
};

/* Moves an item with its lines, and the remarks right above it, to another
 * place, before the item that is there now, or last.  Both lists are blocks
 * that have some.  `whole` is what goes with an item that is the only one of
 * its list: a field of a block that has another; or NULL. */
bool yaml_item_move(struct yaml_draft *draft, struct yaml_spot from,
                    struct yaml_spot to, const struct yaml_spot *whole,
                    struct fault *fault);
