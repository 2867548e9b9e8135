/* domain/ladder/strict.h - wording that makes a ladder unfair or unclear.
 * Pure.  Source: docs/method.md, "Strict".
 */
#pragma once

#include "domain/ladder/ladder.h"

enum strict_kind {
    STRICT_VAGUE,    /* "excellent", "drives", "more complex": not observable */
    STRICT_OVERLAP,  /* two criteria ask for the same */
    STRICT_YEARS,    /* years of experience in place of what is done */
    STRICT_TRAVEL,   /* travel that the work does not need */
    STRICT_LANGUAGE, /* native language, accent, "perfect English" */
    STRICT_EXPOSURE, /* public exposure without another way to meet it */
    STRICT_KIND_COUNT
};

/* As JSON writes them: "vague". */
extern const char *const strict_kind_names[STRICT_KIND_COUNT];

/* What the words were found in. */
enum strict_part { STRICT_TEXT, STRICT_SUMMARY_OF_LEVEL, STRICT_SUMMARY };

struct strict_finding {
    enum strict_kind kind;
    enum strict_part part;
    size_t index;       /* of the criterion, level or competency */
    struct str text;    /* of that part, all of it */
    struct str words;   /* the stretch of it */
    struct str message; /* what is wrong with them and what to write instead */
};

struct strict_list {
    const struct strict_finding *at; /* shape: [count], criteria first, in the
                                        ladder's order */
    size_t count;
};

/* Looks `ladder` over.  Words are known in English and German; other languages
 * are looked over for overlap alone.
 * Gives  findings in `mem` that point into `ladder`
 * Cost   words of the ladder, and criteria x criteria of a competency for
 *        overlap */
struct strict_list strict_find(struct arena *mem, const struct ladder *ladder);

/* True when words of that language are known. */
bool strict_knows(struct str language);
