/* domain/ladder/demand.h - what a criterion asks for that only those can meet
 * who write or run software.
 * Pure.  Source: docs/method.md, "Demands".
 */
#pragma once

#include "base/arena.h"
#include "base/str.h"

enum demand {
    DEMAND_CODE,    /* write, change, debug or ship code */
    DEMAND_REVIEW,  /* review code */
    DEMAND_TEST,    /* write tests, test software */
    DEMAND_OPERATE, /* run software: on call, deployment, outages */
    DEMAND_DESIGN,  /* design software: architecture, interfaces */
    DEMAND_COUNT
};

#define DEMANDS_ALL ((1U << DEMAND_COUNT) - 1)

/* "code" "review" "test" "operate" "design": what is typed and kept. */
extern const char *const demand_names[DEMAND_COUNT];

/* What a page shows: "Writes code"; a text for _(). */
extern const char *const demand_labels[DEMAND_COUNT];

/* Takes a name, without regard to case. */
bool demand_parse(struct str s, enum demand *demand);

/* The words of a text that demand something. */
struct demand_mark {
    enum demand demand;
    struct str words; /* a stretch of the text */
};

struct demand_list {
    const struct demand_mark
        *at; /* shape: [count], as they stand in the text */
    size_t count;
};

/* Finds what `text` demands, in English.  "Writes code" does, "the code of
 * conduct" does not; nor does code that others write: "helps engineers to
 * review code" demands nothing.
 * Gives  marks in `mem` that point into `text`
 * Cost   words of the text */
struct demand_list demands_find(struct arena *mem, struct str text);

/* Those of them that are not among `does`, bits of enum demand. */
struct demand_list demands_unmet(struct arena *mem, struct str text,
                                 unsigned does);

/* Bits of enum demand. */
unsigned demands_bits(struct demand_list demands);
