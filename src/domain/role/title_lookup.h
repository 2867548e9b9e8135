/* domain/role/title_lookup.h - which open source roles a job title names, and
 * by which of its words.
 * Pure.  Source: docs/method.md, "Title lookup".
 */
#pragma once

#include "domain/role/office_role.h"

/* The names of all roles, ready to be held against titles. */
struct title_index;

const struct title_index *title_index_make(struct arena *mem,
                                           struct office_role_list roles);

/* A role that a title may name. */
struct title_found {
    const struct office_role *role;
    double score;          /* 0..1; 1: all words of the title and of the name */
    struct str name;       /* the title or alias of the role that decided */
    struct str_list words; /* of the asked title, that `name` has, too */
    struct str_list left;  /* of the asked title, that it has not; ranks such
                              as "senior" are left out */
};

struct title_found_list {
    const struct title_found *at; /* shape: [count], the best first, then as in
                                     the pack */
    size_t count;
    const struct role_occupation *rather; /* an occupation ruled out whose name
                                             the title is, or NULL */
    bool needs_review; /* nothing is near enough, or two are as near */
};

/* Roles that share a word with `title`, at most `most`.
 * Cost   names of all roles x words of the title */
struct title_found_list title_lookup(struct arena *mem,
                                     const struct title_index *index,
                                     struct str title, size_t most);
