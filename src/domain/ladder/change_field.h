/* domain/ladder/change_field.h - what can be said of each part of a ladder,
 * by name, as texts: for whoever types a change in options or a form.
 */
#pragma once

#include "domain/ladder/change.h"

enum change_field_kind {
    CHANGE_TEXT,
    CHANGE_TEXTS,  /* a list */
    CHANGE_WEIGHT, /* a number */
    CHANGE_MONEY
};

struct change_field {
    const char *name; /* "example" */
    enum ladder_part part;
    enum change_field_kind kind;
    size_t offset; /* in struct ladder_change */
};

struct change_field_list {
    const struct change_field *at; /* shape: [count], by part, as written */
    size_t count;
};

struct change_field_list change_field_list(void);

/* The field of that name, or NULL. */
const struct change_field *change_field_find(enum ladder_part part,
                                             const char *name);

/* Sets what `change` says of its part to what it says in `ladder`; of what is
 * to be added, to nothing, and a weight of 1.
 * Fails  FAULT_MISSING when there is no such part */
bool change_says_present(const struct ladder *ladder,
                         struct ladder_change *change, struct fault *fault);

/* What `change` says in a field: one text, or those of a list. */
struct str_list change_field_get(struct arena *mem,
                                 const struct ladder_change *change,
                                 const struct change_field *field);

/* Sets a field; an empty text, alone or in a list, is none.
 * Fails  FAULT_INPUT for what is no number or no money */
bool change_field_set(struct arena *mem, struct ladder_change *change,
                      const struct change_field *field, struct str_list texts,
                      struct fault *fault);
