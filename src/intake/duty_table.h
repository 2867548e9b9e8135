/* intake/duty_table.h - duties and accomplishments from a table.
 *
 * docs/formats/duties.md has the columns and what is refused.
 */
#pragma once

#include "base/fault.h"
#include "domain/person/duty.h"
#include "intake/problem.h"

struct duty_draft {
    int line;
    struct str person; /* as written: an email, mostly */
    struct duty duty;  /* of nobody yet */
};

struct duty_draft_list {
    const struct duty_draft *at; /* shape: [count], as in the file */
    size_t count;
};

struct duties_draft {
    struct duty_draft_list duties; /* the rows nothing is wrong with */
    size_t refused_count;          /* the other rows */
    struct problem_list problems;  /* one per wrong cell */
    struct str_list mapped;        /* "Duty as Text" */
    struct str_list ignored;       /* columns nobody knows */
};

/* Reads a table of duties.  A row without a kind is an ongoing duty.  Of two
 * rows with the same person, kind and text the later one is wrong.
 *
 * Gives  *draft with problems or without; texts live in `mem`
 * Fails  FAULT_INPUT when it is no table, a column is missing or there
 *        twice; FAULT_LIMIT
 */
bool duty_table_read(struct arena *mem, struct str bytes,
                     struct duties_draft *draft, struct fault *fault);
