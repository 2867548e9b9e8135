/* domain/ladder/demand_word.h - the words by which a demand is known, and
 * those that only look like it.
 *
 * One word seldom tells: "ships" is an act, "feature" a piece of software,
 * and the one near the other is a demand.  So each row says what a word is in
 * a sentence, and demand.c how they act upon each other.
 * Pure.  Source: docs/method.md, "Demands".
 */
#pragma once

#include "domain/ladder/phrase.h"

enum demand_kind {
    DEMAND_WORD_TRAP,    /* no software, or no demand: "code of conduct" */
    DEMAND_WORD_ALONE,   /* demands by itself: "codebase", "unit test" */
    DEMAND_WORD_PIECE,   /* of software: demands with any act: "library" */
    DEMAND_WORD_LORE,    /* the same, and with an act of knowing: "database" */
    DEMAND_WORD_SYSTEM,  /* of software as a rule: with an act of making or of
                            change: "system" */
    DEMAND_WORD_NAME,    /* demands by itself, unless a project bears it:
                            "kubernetes" */
    DEMAND_WORD_QUALITY, /* demands where it is one of software: "uptime" */
    DEMAND_WORD_THING,   /* perhaps of software: with an act of making alone:
                            "feature" */
    DEMAND_WORD_MAKE,    /* an act of making: "build" */
    DEMAND_WORD_CRAFT,   /* the same, of software before all: what stands
                            behind "for" or "between" counts: "implement" */
    DEMAND_WORD_DEED,    /* an act that demands by itself: "debug" */
    DEMAND_WORD_MEND,    /* an act upon what is there: "handle" */
    DEMAND_WORD_CHANGE,  /* the same, which leaves it another: "migrate" */
    DEMAND_WORD_KNOW,    /* an act of knowing: "familiar with" */
    DEMAND_WORD_TEST,    /* an act or a piece: "tests" */
    DEMAND_WORD_HELP,    /* what somebody helped does is not asked: "enable" */
    DEMAND_WORD_PERSON,  /* who does it then: "engineers" */
    DEMAND_WORD_WHO,     /* "people who" */
    DEMAND_WORD_OBJECT,  /* what is made and is no software: "relationship" */
    DEMAND_WORD_OTHER,   /* the same, and another way: "code or talks" */
    DEMAND_WORD_AWAY,    /* what stands behind is not what is made: "for" */
    DEMAND_WORD_BY,      /* what stands behind is one's own act: "through" */
    DEMAND_WORD_AND,
    DEMAND_WORD_OR,
    DEMAND_WORD_EXAMPLE, /* "such as": one of them is enough */
    DEMAND_WORD_NO,      /* "without code" */
    DEMAND_WORD_MAY,     /* the same, for all the clause: "may review" */
    DEMAND_WORD_COUNT
};

/* Kinds by enum demand_kind, values by enum demand. */
extern const struct phrase_table demand_software_words, demand_part_words,
    demand_name_words, demand_act_words, demand_other_words, demand_trap_words;
