/* intake/ladder_maker.h - a ladder put together from somebody else's file.
 *
 * Levels, competencies and criteria come in the order of the file; keys,
 * which such files rarely have, are made here.  Whatever is not taken is
 * noted with its place.
 */
#pragma once

#include "base/list.h"
#include "domain/ladder/ladder.h"
#include "intake/problem.h"

struct ladder_maker {
    struct arena *mem;
    struct str file; /* its name without folders, for notes */
    struct list levels;
    struct list competencies;
    struct list criteria;
    struct list notes;
};

void maker_open(struct arena *mem, const char *file_name,
                struct ladder_maker *maker);

/* Notes that something in `line` was not taken as it stands, and `why`. */
void maker_skip(struct ladder_maker *maker, int line, struct str why);

/* `text` as it may stand in a ladder: without control characters, which is
 * noted; the empty str when there is nothing but white space. */
struct str maker_text(struct ladder_maker *maker, int line, struct str text);

/* The level with that number, added with `title` when it is new. */
void maker_level(struct ladder_maker *maker, int64_t number, struct str title);

/* Adds a level above those there are and gives its number; its key is made of
 * `key_text`, which may be what a person reads: "IC4". */
int64_t maker_level_next(struct ladder_maker *maker, struct str key_text,
                         struct str title);

/* The level with that title, without regard to case; NULL: none. */
struct level *maker_level_find(struct ladder_maker *maker, struct str title);

/* The level with that number, which there is; for its grade, pay and so on. */
struct level *maker_level_at(struct ladder_maker *maker, int64_t number);

/* Adds a competency and gives its place; its key is made of `name`. */
size_t maker_competency(struct ladder_maker *maker, struct str name,
                        struct str title);

/* The place of the competency with that title, or how many there are. */
size_t maker_competency_find(const struct ladder_maker *maker,
                             struct str title);

struct maker_cell {
    size_t competency_index;
    int64_t level_number;
};

/* Adds a criterion; an empty text is noted and left out. */
void maker_criterion(struct ladder_maker *maker, struct maker_cell cell,
                     int line, struct str text, struct str_list examples);

/* The same of all a criterion may say; where it has no key, or an invalid one,
 * it gets one, and a weight of 0 is none. */
void maker_criterion_add(struct ladder_maker *maker, struct maker_cell cell,
                         int line, const struct criterion *said);

/* Fills levels, by number, competencies and criteria of *ladder.
 * Fails  FAULT_INPUT when there is no level or competency; FAULT_LIMIT */
bool maker_done(struct ladder_maker *maker, struct ladder *ladder,
                struct fault *fault);

/* What was noted, in the order of the file. */
struct skip_list maker_skips(struct ladder_maker *maker);
