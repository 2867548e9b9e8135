/* domain/ladder/duty_topic.h - what kind of an office's work a line speaks of,
 * for duties to which nobody has written a skill.
 * Pure.  Source: docs/method.md, "Draft from duties".
 */
#pragma once

#include "domain/ladder/phrase.h"

enum duty_topic {
    TOPIC_DIRECTION,
    TOPIC_PEOPLE,
    TOPIC_PARTNERS,
    TOPIC_COMMUNITY,
    TOPIC_UPSTREAM,
    TOPIC_TEACHING,
    TOPIC_LICENCES,
    TOPIC_SECURITY,
    TOPIC_MEASURING,
    TOPIC_RELEASES,
    TOPIC_OTHER, /* no word of any */
    TOPIC_COUNT
};

/* "Licences and policy": the title of a competency, a text for _(). */
extern const char *const duty_topic_titles[TOPIC_COUNT];

/* Kinds by enum duty_topic. */
extern const struct phrase_table duty_topic_words;

/* The topic that most words of the text speak of, of two the first named in
 * it.
 * Cost   words of the text */
enum duty_topic duty_topic_find(struct str text);
