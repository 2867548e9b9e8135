/* intake/ladder/record_draft.h - a ladder while its pieces are still found,
 * in any order: criteria may name a level that is only described later.
 */
#pragma once

#include "base/fault.h"
#include "base/list.h"
#include "domain/ladder/ladder.h"
#include "format/place.h"
#include "intake/ladder/record_shape.h"

enum { RECORD_NONE = -1, RECORD_LEVELS_MOST = 200, RECORD_KINDS_MOST = 1000 };

/* What the file calls something. */
struct record_name {
    struct str key;   /* as it stands: "7ed8", "senior-2", "/a/b"; may be
                         empty */
    struct str title; /* may be empty */
    int line;
    bool is_reference; /* somebody else named it; who it is, is said
                          elsewhere or not at all */
    bool is_own;       /* described here, and not what another of the same
                          name is */
};

struct record_level {
    struct record_name name;
    struct level said; /* without key, title and after */
    bool is_loose;     /* where it stands among the others is not known */
};

struct record_competency {
    struct record_name name;
    struct str summary;
    int area; /* an index, or RECORD_NONE */
    int weight;
};

struct record_criterion {
    int level, competency; /* an index, or RECORD_NONE */
    int line;
    struct criterion said;
};

/* "core/communication/2": a competency at a level, in another ladder. */
struct record_reference {
    int level;
    int line;
    struct str text;
};

/* A field that was not taken, noted once. */
struct record_note {
    const struct shape *shape;
    const char *why;
    int line; /* of the first */
    size_t count;
};

struct record_draft {
    struct arena *mem;
    struct record_name name;
    struct str within; /* titles of what it stands in, "A / B"; or empty */
    struct str summary;
    struct list levels;       /* of struct record_level */
    struct list areas;        /* of struct record_competency */
    struct list competencies; /* of struct record_competency */
    struct list criteria;     /* of struct record_criterion */
    struct list references;   /* of struct record_reference */
    struct list notes;        /* of struct record_note */
    struct list order;        /* of int: levels, lowest first */
    struct str declared;      /* how many levels the file says; or empty */
    int declared_line;
    const struct shape *unnamed; /* levels without a name are called so */
    bool is_over;                /* more of something than any ladder has */
};

void record_draft_open(struct arena *mem, struct record_draft *draft);

/* The index of the level of that name, added where it is new. `after` is the
 * one before it in its list, or RECORD_NONE. */
int record_level_add(struct record_draft *draft, const struct record_name *name,
                     int after);

/* The same in `kinds`, areas or competencies. */
int record_kind_add(struct record_draft *draft, struct list *kinds,
                    const struct record_name *name);

/* Notes that a value of `shape` in `line` is not taken. */
void record_note_add(struct record_draft *draft, const struct shape *shape,
                     int line, const char *why);

/* What a name is called: its title, else its key. */
struct str record_name_text(const struct record_name *name);
