/* domain/ladder/ladder.h - an ordered track: levels x competencies.
 *
 * Everything is named by a key: lower-case letters, digits, '-' and '.',
 * chosen by whoever wrote the ladder.  Keys, not row ids, are what ratings
 * hold on to, so that a ladder can be exported, edited and read again.
 */
#pragma once

#include "base/day.h"
#include "base/fault.h"
#include "base/money.h"
#include "base/str.h"

enum {
    LADDER_KEY_BYTES = 64,
    LADDER_LEVELS_MOST = 40,
    LADDER_COMPETENCIES_MOST = 200,
    LADDER_CRITERIA_MOST = 5000
};

struct pay_range {
    struct money from, to; /* same currency; none: not given */
};

struct level {
    struct str key;
    struct str title;          /* what HR calls it; may be empty */
    struct str external_title; /* what the world calls it; may be empty */
    struct str grade;          /* the company's; may be empty */
    struct str summary;
    struct pay_range pay;
};

/* One thing a level asks for in a competency. */
struct criterion {
    struct str key; /* unique in the ladder */
    size_t level_index;
    size_t competency_index;
    struct str text;
    int weight;                   /* 1..10, 1 when not given */
    struct str_list examples;     /* how it looks in practice */
    struct str_list alternatives; /* other ways to meet it */
    struct str_list evidence;     /* kinds that show it: "review", "talk" */
};

struct competency {
    struct str key;
    struct str title;
    struct str area; /* group of competencies; may be empty */
    struct str summary;
    int weight; /* 1..10, 1 when not given */
};

struct ladder {
    struct str key;
    struct str title;
    struct str language; /* BCP 47; "en" when not given */
    struct str summary;
    struct str source;    /* where it came from, licence; may be empty */
    struct level *levels; /* shape: [level_count], lowest first */
    size_t level_count;
    struct competency *competencies; /* shape: [competency_count] */
    size_t competency_count;
    struct criterion *criteria; /* shape: [criterion_count], by competency,
                                   then level, then as written */
    size_t criterion_count;
};

struct ladder_list {
    const struct ladder *at; /* shape: [count] */
    size_t count;
};

/* True for 1..LADDER_KEY_BYTES bytes of a-z 0-9 '-' '.' '_' and letters
 * outside ASCII, beginning with a letter or digit. */
bool ladder_key_is_valid(struct str key);

/* The index of the level, competency or criterion with that key, or its
 * count. */
size_t level_find(const struct ladder *ladder, struct str key);
size_t competency_find(const struct ladder *ladder, struct str key);
size_t criterion_find(const struct ladder *ladder, struct str key);

/* As level_find, for what a person types: the key, the title, the external
 * title or the grade, without regard to case.
 * Fails  FAULT_MISSING, naming the levels there are */
bool level_get(const struct ladder *ladder, struct str wanted,
               size_t *level_index, struct fault *fault);

/* How many criteria stand in one cell of the matrix. */
size_t ladder_cell_count(const struct ladder *ladder, size_t competency_index,
                         size_t level_index);

/* "competency.level.number": the key of the number-th criterion of a cell
 * whose writer gave it none. */
struct str criterion_key_make(struct arena *mem, const struct ladder *ladder,
                              size_t competency_index, size_t level_index,
                              size_t number);
