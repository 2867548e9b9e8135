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

/* A piece of somebody else's file that was not taken, and the reason. */
struct skip {
    struct str where; /* "backend.md:14", "row 7, column level" */
    struct str why;
};

struct skip_list {
    const struct skip *at; /* shape: [count], in the order of the file */
    size_t count;
};
