/* app/import.h - what every import of a table takes and tells. */
#pragma once

#include "app/find_person.h"
#include "base/list.h"
#include "intake/problem.h"

struct db;

struct table_wish {
    struct str bytes;
    bool is_dry_run;   /* tell what would happen, keep nothing */
    bool is_partial;   /* keep the good rows although others are wrong */
    bool is_replacing; /* of job profiles: withdraw what is not in the table */
    struct str rater;  /* of ratings: who says so; empty: the actor */
};

enum row_verdict { ROW_NEW, ROW_CHANGED, ROW_SAME, ROW_VERDICT_COUNT };

extern const char *const row_verdict_names[ROW_VERDICT_COUNT];

/* A good row and what came of it. */
struct table_row {
    int line;
    enum row_verdict verdict;
    person_id person; /* whom it is about; of a dry run perhaps not there */
    struct str what;  /* "Ada Okafor <ada@example.org>: title, department" */
};

struct table_row_list {
    const struct table_row *at; /* shape: [count], as in the file */
    size_t count;
};

struct table_outcome {
    struct table_row_list rows;
    size_t counts[ROW_VERDICT_COUNT];
    size_t refused_count;         /* rows that are wrong */
    struct problem_list problems; /* why, by place */
    struct problem_list notes;    /* taken, but worth a look */
    struct str_list mapped;       /* columns taken under another name */
    struct str_list ignored;      /* columns nobody knows */
    bool is_kept;                 /* false: refused, or a dry run */
};

/* An import while it runs; for app/import_*.c. */
struct table_import {
    struct arena *mem;
    const char *action; /* as the audit names it */
    const struct table_wish *wish;
    struct list rows;     /* of struct table_row */
    struct list problems; /* of struct problem */
    struct list notes;    /* of struct problem */
    size_t refused_count;
    struct str_list mapped, ignored; /* columns, as the outcome tells them */
};

/* Begins with the problems the table itself has. */
void import_open(struct arena *mem, const char *action,
                 const struct table_wish *wish,
                 const struct problem_list *problems, size_t refused_count,
                 struct table_import *import);

/* Refuses the row of that line. */
void import_refuse(struct table_import *import, int line, struct str why);

/* What went wrong with one row: its own fault refuses the row and gives true,
 * so that the next one is tried; a fault of the system is passed on. */
bool import_refuse_or_fail(struct table_import *import, int line,
                           const struct fault *why, struct fault *fault);

/* The person a cell names.  No look at names that come close: a table of
 * strangers would read everybody for each row.
 * Fails  FAULT_MISSING, FAULT_DENIED */
bool import_person_get(struct table_import *import, struct db *db,
                       const struct actor *actor,
                       const struct person_wish *wish, struct person *person,
                       struct fault *fault);

/* Says something about a row that is taken all the same. */
void import_note(struct table_import *import, int line, struct str what);

void import_row(struct table_import *import, const struct table_row *row);

/* Ends the transaction: commits, or takes it all back when rows are wrong
 * and the wish is not partial. */
bool import_end(struct table_import *import, struct db *db,
                const struct actor *actor, bool is_done,
                struct table_outcome *outcome, struct fault *fault);

/* Reads a table of people and keeps them: new ones are added, known ones
 * (by email) changed where a cell says something else.  An empty cell changes
 * nothing.
 * Fails  as people_table_read; FAULT_DENIED; the store's */
bool app_people_import(struct arena *mem, struct db *db,
                       const struct actor *actor, const struct table_wish *wish,
                       struct table_outcome *outcome, struct fault *fault);

bool app_duties_import(struct arena *mem, struct db *db,
                       const struct actor *actor, const struct table_wish *wish,
                       struct table_outcome *outcome, struct fault *fault);

bool app_ratings_import(struct arena *mem, struct db *db,
                        const struct actor *actor,
                        const struct table_wish *wish,
                        struct table_outcome *outcome, struct fault *fault);

/* Reads a table of job profiles and keeps them, each under its code; what a
 * wish that replaces does not find in the table is withdrawn, not removed.
 * Fails  as job_table_read; FAULT_DENIED; the store's */
bool app_jobs_import(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct table_wish *wish,
                     struct table_outcome *outcome, struct fault *fault);
