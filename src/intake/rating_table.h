/* intake/rating_table.h - agreed ratings from a table.
 *
 * docs/formats/ratings.md has the columns and what is refused.
 */
#pragma once

#include "base/fault.h"
#include "domain/assessment/rating.h"
#include "intake/problem.h"

struct rating_draft {
    int line;
    struct str person;            /* as written: an email, mostly */
    struct str ladder, criterion; /* keys, as written */
    enum rating rating;
    struct str note; /* may be empty; its lines end in LF */
    struct day day;  /* DAY_NONE: not given */
};

struct rating_draft_list {
    const struct rating_draft *at; /* shape: [count], as in the file */
    size_t count;
};

struct ratings_draft {
    struct rating_draft_list ratings; /* the rows nothing is wrong with */
    size_t refused_count;             /* the other rows */
    struct problem_list problems;     /* one per wrong cell */
    struct str_list mapped;           /* "Score as Rating" */
    struct str_list ignored;          /* columns nobody knows */
};

/* Reads a table of ratings.  The same criterion may be rated many times: the
 * days tell them apart.
 *
 * Gives  *draft with problems or without; texts live in `mem`
 * Fails  FAULT_INPUT when it is no table, a column is missing or there
 *        twice; FAULT_LIMIT
 */
bool rating_table_read(struct arena *mem, struct str bytes,
                       struct ratings_draft *draft, struct fault *fault);
