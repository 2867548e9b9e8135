/* intake/columns.h - which column of somebody's table is which.
 *
 * Tables come with their columns in any order and under many names.  What we
 * know is a table of our own: a title and its aliases.
 */
#pragma once

#include "base/fault.h"
#include "format/csv.h"

struct column {
    const char *title;   /* what messages call it: "Start day" */
    const char *aliases; /* "start|start date|joined"; the title is one, and
                            where a table has several the first one counts */
    bool is_needed;
};

struct column_list {
    const struct column *at; /* shape: [count] */
    size_t count;
};

#define COLUMN_ABSENT SIZE_MAX

struct column_map {
    const size_t *header_index; /* shape: [columns.count]; COLUMN_ABSENT */
    struct str_list mapped;     /* "Employee as Name", as in the header */
    struct str_list ignored;    /* titles nobody knows, as in the header */
};

/* Finds each of `columns` in the header of `csv`.  Titles are held against
 * each other by their letters and digits alone, without regard to case.  Of
 * "Department" and "Team" the better name is taken and the other ignored.
 *
 * Fails  FAULT_INPUT when a needed column is missing, or two columns of the
 *        table have the same name of ours
 */
bool columns_find(struct arena *mem, struct column_list columns,
                  const struct csv *csv, struct column_map *map,
                  struct fault *fault);
