/* domain/ladder/refit_voice.h - how a ladder speaks: "Writes", "You write",
 * "I write"; and our own sentences said so.
 * Pure.  Source: docs/method.md, "Refit".
 */
#pragma once

#include "domain/ladder/ladder.h"

enum voice {
    VOICE_THIRD,  /* "Plans and reports" */
    VOICE_YOU,    /* "You plan and report" */
    VOICE_I,      /* "I plan and report" */
    VOICE_BASE,   /* "Plan and report" */
    VOICE_CAN,    /* "Can plan and report" */
    VOICE_GERUND, /* "Planning and reporting" */
    VOICE_COUNT
};

/* The voice most criteria of the ladder speak in; the third person when none
 * is told. */
enum voice voice_find(const struct ladder *ladder);

/* `text`, written in the third person as the ladders of the ready family are,
 * in another voice: all verbs of what the person does, and "their own" where
 * it is the person's.  The text as it is when it does not begin with a known
 * verb of the third person.
 */
struct str voice_turn(struct arena *mem, struct str text, enum voice voice);
