/* intake/people_table.h - people from a spreadsheet saved as CSV.
 *
 * docs/formats/people.md has the columns and what is refused.
 */
#pragma once

#include "base/day.h"
#include "base/fault.h"
#include "domain/identity/handle.h"
#include "intake/problem.h"

struct person_draft {
    int line;
    struct str name;
    struct str email; /* lower case */
    struct str title, department;
    struct str manager_email; /* lower case; empty: not given */
    struct str manager_name;  /* what was given in its place, or empty */
    struct str ladder_key, level_key;
    struct day start;           /* DAY_NONE: not given */
    struct handle_list handles; /* of nobody yet; without the email */
};

struct person_draft_list {
    const struct person_draft *at; /* shape: [count], as in the file */
    size_t count;
};

struct people_draft {
    struct person_draft_list persons; /* the rows nothing is wrong with */
    size_t refused_count;             /* the other rows */
    struct problem_list problems;     /* one per wrong cell */
    struct str_list mapped;           /* "Employee as Name" */
    struct str_list ignored;          /* columns nobody knows */
};

/* Reads a table of people.  A manager is an email, or the name of exactly one
 * person in the file.  Of two rows with the same email or handle the
 * later one is wrong; all rows of a reporting circle are.  A manager may be
 * somebody who is not in the file, or whose row is refused.
 *
 * Gives  *draft with problems or without: that a file has wrong rows is for
 *        the caller to judge.  Its texts live in `mem` and in `bytes`
 * Fails  FAULT_INPUT when it is no table, a column is missing or there
 *        twice; FAULT_LIMIT
 * Cost   n log n of the rows
 */
bool people_table_read(struct arena *mem, struct str bytes,
                       struct people_draft *draft, struct fault *fault);
