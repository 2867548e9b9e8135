/* domain/ladder/duty_ladder.h - a first ladder out of what people are to do.
 *
 * A start for an office without a ladder: to be edited, never to be used as it
 * is.  Duties say what is done, not how well.  Pure.
 * Source: docs/method.md, "Draft from duties".
 */
#pragma once

#include "domain/ladder/reach.h"

enum { DUTY_LINES_MOST = 5000 };

/* A duty or accomplishment, of whomever. */
struct duty_line {
    struct str text;
    struct str skill; /* may be empty */
    bool is_done;     /* an accomplishment: done once */
};

struct duty_line_list {
    const struct duty_line *at; /* shape: [count] */
    size_t count;
};

/* A line that became nothing, and why. */
struct duty_left {
    size_t duty_index;
    const char *why; /* a text for _() */
};

struct duty_ladder {
    struct ladder ladder;         /* without key, title and source: those are
                                     the caller's; no criteria: there was
                                     nothing to make it of */
    const struct duty_left *left; /* shape: [left_count], in order */
    size_t left_count;
    struct str_list unsure; /* criteria whose words say no reach: they stand at
                               a project's */
    struct str_list gaps;   /* what the duties say nothing of, in words:
                               "Events: nothing above a project" */
};

/* Groups the lines by skill, those without one by the words they share, into
 * competencies; puts each at the level of its reach; says once what two say.
 * Accomplishments become examples of the duty they are nearest to.  A line
 * that has one of `names` in it is left out: a ladder names nobody.
 * Cost   lines x lines of a group */
struct duty_ladder duty_ladder_make(struct arena *mem,
                                    struct duty_line_list duties,
                                    struct str_list names);
