/* domain/assessment/rating.h - what was agreed about one criterion. */
#pragma once

#include "base/day.h"
#include "domain/person/person.h"

enum rating {
    RATING_NOT_YET,
    RATING_SOMETIMES,
    RATING_ALWAYS,
    RATING_NOT_APPLICABLE,
    RATING_COUNT
};

/* "not-yet" "sometimes" "always" "not-applicable": what is typed and kept. */
extern const char *const rating_names[RATING_COUNT];

/* What a page shows; a text for _(). */
extern const char *const rating_labels[RATING_COUNT];

/* Takes a name, a label, or "n/a", without regard to case. */
bool rating_parse(struct str s, enum rating *rating);

struct rated {
    person_id person;
    struct str ladder_key;
    int64_t ladder_revision; /* the revision that was judged */
    struct str criterion_key;
    struct str wording; /* the criterion's text that was judged */
    enum rating rating;
    struct str note; /* why, in words; may be empty */
    struct day day;
    struct str rater; /* who said so, as the audit names them */
};

struct rated_list {
    const struct rated *at; /* shape: [count], by ladder and criterion, the
                             newest first */
    size_t count;
};
