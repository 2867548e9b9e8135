/* intake/ladder/record_fields.h - the single fields of one record, by what
 * they are taken as.
 */
#pragma once

#include "intake/ladder/record_draft.h"

struct record_field {
    struct str text; /* without line feeds at its end; empty: none */
    int line;
    const struct shape *shape;
};

struct record_fields {
    struct record_field at[PART_ROLE_COUNT];
    struct str_list examples, alternatives, evidence;
};

/* Gathers the fields of `map` and of groups in it, "meta: {title: ...}"; notes
 * those that have no place in what `shape` is taken as, and those that say
 * again what another says. */
void record_fields_read(struct record_draft *draft, const struct shape *shape,
                        const struct node *map, struct record_fields *fields);

/* The texts of a node, of a list each, without empty ones, which are noted. */
struct str_list record_texts(struct record_draft *draft,
                             const struct shape *shape,
                             const struct node *node);

/* `text` without line feeds at its end, which are YAML's and not the
 * writer's. */
struct str record_text(struct str text);

/* The name that TITLE and KEY give. */
struct record_name record_fields_name(const struct record_fields *fields,
                                      int line);
