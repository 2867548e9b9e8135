/* domain/ladder/demand_unit.h - a sentence as words and phrases that are known
 * to speak of software, of acts, of people, or of nothing here.
 * Pure.  Source: docs/method.md, "Demands".
 */
#pragma once

#include "domain/ladder/demand.h"
#include "domain/ladder/demand_word.h"

/* A word or phrase of the sentence. */
struct demand_unit {
    size_t first, last; /* words */
    enum demand_kind kind;
    enum demand demand;
    bool is_known; /* by the table */
    bool is_marked;
    size_t mark_first;       /* the word its mark begins with */
    enum demand mark_demand; /* what it comes to, beside its act */
};

struct demand_units {
    const struct sentence *sentence;
    struct demand_unit at[SENTENCE_WORDS_MOST]; /* shape: [count] */
    size_t count;
};

/* Looks each word of `sentence` up, the longest phrase first. */
void demand_units_find(const struct sentence *sentence,
                       struct demand_units *units);

/* The unit's first word. */
const struct said *demand_unit_said(const struct demand_units *units,
                                    size_t unit);

/* False where there is no such unit. */
bool demand_unit_is(const struct demand_units *units, size_t unit,
                    enum demand_kind kind);
bool demand_unit_is_act(const struct demand_units *units, size_t unit);
bool demand_unit_is_software(const struct demand_units *units, size_t unit);

/* True when the next unit follows without a comma or bracket: "build system
 * roadmaps" is about roadmaps. */
bool demand_unit_is_joined(const struct demand_units *units, size_t unit);
