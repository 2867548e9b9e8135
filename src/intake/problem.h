/* intake/problem.h - what is wrong in a file, and where. */
#pragma once

#include "base/list.h"
#include "base/str.h"

struct problem {
    int line;   /* from 1; 0: the file as a whole */
    int column; /* from 1, in bytes */
    struct str message;
};

struct problem_list {
    const struct problem *at; /* shape: [count], by place */
    size_t count;
};

/* Problems as they are found, in any order. */
struct problem_sink {
    struct arena *mem;
    struct list found;
    size_t left_out; /* beyond PROBLEMS_MOST */
};

enum { PROBLEMS_MOST = 500 };

void problem_open(struct arena *mem, struct problem_sink *sink);

/* Adds what is wrong in `line` and `column`; `message` lives as long. */
void problem_add(struct problem_sink *sink, int line, int column,
                 struct str message);

/* By place, then by words; for qsort. */
int problem_order(const void *a, const void *b);

/* Gives them by place, each once; when some were left out, the last line says so. */
struct problem_list problem_list(struct problem_sink *sink);

/* A piece of somebody else's file that was not taken, and the reason. */
struct skip {
    struct str where; /* "backend.md:14", "row 7, column level" */
    struct str why;
};

struct skip_list {
    const struct skip *at; /* shape: [count], in the order of the file */
    size_t count;
};
