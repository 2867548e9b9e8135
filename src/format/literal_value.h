/* format/literal_value.h - the values of JSON, and those JavaScript writes
 * out.
 */
#pragma once

#include "base/list.h"
#include "format/literal.h"
#include "format/literal_scan.h"

/* A constant that was read, for those that name it. */
struct literal_constant {
    struct node_key key;
    struct node value;
    size_t node_count;
    int depth; /* levels of lists and maps within */
};

struct literal_reader {
    struct literal_scan scan;
    int depth;             /* of lists and maps around */
    int deepest;           /* since somebody last set it */
    size_t node_count;     /* of all values, those that are named too */
    struct list constants; /* of struct literal_constant */
    struct list notes;     /* of struct literal_note */
};

/* A key that stands here as it is written. */
struct node_key literal_key_make(const struct literal_scan *scan,
                                 struct str text);

/* Notes what is passed over at the byte `at`. */
void literal_note_add(struct literal_reader *reader, size_t at,
                      struct str text);

/* The constant of that name, or NULL. */
const struct literal_constant *literal_constant_find(
    const struct literal_reader *reader, struct str name);

/* Reads the value that stands here.  In JavaScript it is no literal when
 * *is_literal comes out false: then code is passed over, to the comma, bracket
 * or end of statement behind, and *is_function tells of a function.
 * Fails  FAULT_INPUT, FAULT_LIMIT */
bool literal_value_read(struct literal_reader *reader, struct node *node,
                        bool *is_literal, bool *is_function);
