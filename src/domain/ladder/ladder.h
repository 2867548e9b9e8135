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
    CRITERION_KEY_BYTES = 160, /* room for "competency.level.number" */
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
    struct str_list after; /* keys of the levels one comes from, which stand
                              below in the list; none: the one below.  Where
                              a ladder forks, several come after one */
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

/* A ladder by its key, and which of its revisions. */
struct ladder_name {
    struct str key;
    int64_t revision; /* 0: the present one */
};

struct ladder {
    struct str key;
    struct str title;
    struct str family;         /* ladders that belong together; may be empty */
    struct ladder_name adopts; /* the ladder it was adopted from, in that
                                  revision; an empty key: none */
    struct str language;       /* BCP 47; "en" when not given */
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

/* True for a key that a page of its own has: /ladders/import.  No ladder may
 * have it, or nobody would find it. */
bool ladder_key_is_reserved(struct str key);

/* As ladder_key_is_valid, for a criterion's key: up to CRITERION_KEY_BYTES. */
bool criterion_key_is_valid(struct str key);

/* A valid key as near to `text` as can be, for ladders whose writers gave
 * none: "Knowledge & Impact" gives "knowledge-impact".  Empty when `text`,
 * which must be well-formed UTF-8, has no letter or digit. */
struct str ladder_key_make(struct arena *mem, struct str text);

/* What a level is called: its title, else the external one, else its key. */
struct str level_name(const struct level *level);

/* The index of the level, competency or criterion with that key, or its
 * count. */
size_t level_find(const struct ladder *ladder, struct str key);
size_t competency_find(const struct ladder *ladder, struct str key);
size_t criterion_find(const struct ladder *ladder, struct str key);

/* As level_find, for what a person types: the key, else the title, else the
 * external title, else the grade, without regard to case; else its place from
 * 1, as in "3" or "level 3".
 * Fails  FAULT_MISSING, naming the levels there are; FAULT_INPUT when several
 *        are called so, naming them, or when a number is the place of one level
 *        and ends the name of another: 2 where IC2 stands first */
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

/* True for a key that only says where the criterion stands: nobody chose it,
 * and it moves when a criterion is put in between. */
bool criterion_key_is_placed(struct arena *mem, const struct ladder *ladder,
                             size_t criterion_index);

/* True when both say the same, word for word. */
bool level_same(const struct level *a, const struct level *b);
bool competency_same(const struct competency *a, const struct competency *b);

/* True when both say the same, word for word: a ladder that is read again
 * unchanged needs no new revision. */
bool ladder_same(const struct ladder *a, const struct ladder *b);
