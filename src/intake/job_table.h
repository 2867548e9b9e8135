/* intake/job_table.h - the company's job profiles from a spreadsheet.
 *
 * docs/formats/jobs.md has the columns and what is refused.
 */
#pragma once

#include "base/fault.h"
#include "domain/role/job_profile.h"
#include "intake/problem.h"

struct job_draft {
    int line; /* of its first row */
    struct job_profile profile;
};

struct job_draft_list {
    const struct job_draft *at; /* shape: [count], as in the file */
    size_t count;
};

struct jobs_draft {
    struct job_draft_list jobs;   /* those nothing is wrong with */
    size_t refused_count;         /* rows that are wrong */
    struct problem_list problems; /* one per wrong cell */
    struct str_list mapped;       /* "Job code as Code" */
    struct str_list ignored;      /* columns nobody knows */
};

/* Reads a table of job profiles.  Several rows of one code are one profile
 * with pay in several regions; they may not say different things of it.
 *
 * Gives  *draft with problems or without; texts live in `mem`
 * Fails  FAULT_INPUT when it is no table, a column is missing or there
 *        twice; FAULT_LIMIT beyond JOB_PROFILES_MOST
 */
bool job_table_read(struct arena *mem, struct str bytes,
                    struct jobs_draft *draft, struct fault *fault);
