/* domain/ladder/duty_ladder.h - a first ladder out of what people are to do.
 *
 * A start for an office without a ladder: to be edited, never to be used as it
 * is.  Pure.  Source: docs/method.md, "Draft from duties".
 */
#pragma once

#include "domain/ladder/reach.h"

/* A duty or accomplishment, of whomever. */
struct duty_line {
    struct str text;
    struct str skill;        /* may be empty */
    struct str holder_title; /* the job title of who has it; may be empty */
};

struct duty_line_list {
    const struct duty_line *at; /* shape: [count] */
    size_t count;
};

/* What was not turned into a criterion, and why. */
struct duty_left {
    size_t duty_index;
    const char *why; /* a text for _() */
};

struct duty_ladder {
    struct ladder ladder;         /* its title says that it is a draft */
    const size_t *duty_of;        /* shape: [ladder.criterion_count]: the line
                                     each criterion was made from */
    const struct duty_left *left; /* shape: [left_count] */
    size_t left_count;
    struct str_list gaps; /* cells that the duties say nothing of, in words:
                             "Events: nothing above one project" */
};

/* Groups the lines by skill, else by the words they share, into competencies;
 * puts each at the level of its reach; says the same twice once.  Duties name
 * what is done, not how well: people must add that.
 * Cost   lines x lines */
struct duty_ladder duty_ladder_make(struct arena *mem,
                                    struct duty_line_list duties);
