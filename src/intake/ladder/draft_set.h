/* intake/ladder/draft_set.h - the ladders of one file while they are put
 * together: what stands in several tables or sections under the same levels
 * comes into one ladder.
 */
#pragma once

#include "intake/ladder/ladder_maker.h"
#include "intake/ladder/reading.h"

struct draft_level {
    struct str title, code; /* the code may be empty */
    int64_t number;
    bool is_titled; /* what it is called was told beside its name */
    struct str refused[PART_ROLE_COUNT]; /* the last text told in vain */
};

/* One ladder. */
struct draft {
    struct ladder_maker maker;
    struct str title;   /* may be empty */
    struct str section; /* its heading or sheet, a title where there are several
                           ladders; empty: there is none, or several */
    bool has_sections;
    int line; /* where it begins in a document, from 1; 0: nobody said */
    struct str summary; /* may be empty */
    struct list levels; /* of struct draft_level */
    bool is_kept;       /* though it may have no criteria */
    bool is_turned;     /* its levels stood highest first */
};

/* What a list of levels says of one of them. */
struct level_entry {
    struct str title, code, external, grade, pay, summary;
    int line;
    bool is_taken;
};

struct draft_set {
    struct reading *reading;
    struct list drafts;        /* of struct draft *, in the order of the file */
    struct list entries;       /* of struct level_entry */
    struct ladder_maker notes; /* what belongs to no ladder */
    struct str title;          /* of the file as a whole; may be empty */
    struct str summary;        /* the same */
};

void draft_set_open(struct reading *reading, struct draft_set *set);

/* Notes something that no ladder took. */
void draft_set_skip(struct draft_set *set, int line, struct str why);

/* The ladder with these levels: one that shares half of them or more, with
 * the same title where both have one; else a new one.  New levels come above
 * those there are, in the order of level_order(). */
struct draft *draft_get(struct draft_set *set, struct str title,
                        struct str_list levels);

/* A ladder whose only level is "all". */
struct draft *draft_get_flat(struct draft_set *set, struct str title);

/* Notes that the ladder has something out of that section. */
void draft_section(struct draft *draft, struct str section);

/* The number of the level that `name` means, which there is. */
int64_t draft_level_number(const struct draft *draft, struct str name);

struct level *draft_level(struct draft *draft, struct str name);

/* The competency of that title, in that area; added when it is new.  An empty
 * title is called "Expectations". */
size_t draft_competency(struct draft *draft, int line, struct str title,
                        struct str area);

struct competency *draft_competency_at(struct draft *draft, size_t index);

/* Sets the title, the external title or the grade of a level: the first that is
 * told stays.
 * Gives  false when it stays another one; once, when that is told again and
 *        again */
bool draft_level_say(struct draft *draft, struct str level, enum part_role role,
                     struct str text);

/* Sets pay from "52000 EUR - 61000 EUR", or notes what it cannot read, and
 * what differs from the pay that was told first. */
void draft_level_pay(struct draft *draft, struct str level, int line,
                     struct str text);

/* True when two names mean one level: the same words, or the same code. */
bool level_name_same(struct str a, struct str b);

/* Hands the ladders with criteria to the reading, with what was noted.
 * Fails  FAULT_INPUT when there is none, FAULT_LIMIT */
bool draft_set_close(struct draft_set *set, struct fault *fault);
