/* domain/ladder/verb.h - the English verbs that ladders are written with, and
 * their forms.
 * Pure.
 */
#pragma once

#include "base/arena.h"
#include "base/str.h"

enum verb_form {
    VERB_BASE,   /* "plan" */
    VERB_THIRD,  /* "plans" */
    VERB_GERUND, /* "planning" */
    VERB_FORM_COUNT
};

/* The verb a word is a form of, without regard to case; false for a word that
 * is no known verb.  "plans" may be the noun, too: see verb_is_noun.
 * Gives  *base, in lower case, and *form */
bool verb_find(struct str word, struct str *base, enum verb_form *form);

/* True when base + "s" is as often a noun: "plans", "reports". */
bool verb_is_noun(struct str base);

/* "plan" as "plans" or "planning". */
struct str verb_make(struct arena *mem, struct str base, enum verb_form form);
