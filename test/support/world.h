/* support/world.h - an office in which everybody has to do with somebody: one
 * visitor of each role, somebody whom each manages, and a stranger to all.  Of
 * each of them things are known that nobody else has:
 *
 *     "Person-WORD." is their name, "duty-of-WORD." a duty, "note-on-WORD." the
 *     note of a rating, "work-of-WORD." a piece of evidence
 *
 * where WORD is "stranger", the visitor's, or "report-of-" and the visitor's.
 * All are mates on the ladder of work.h.
 */
#pragma once

#include "support/visit.h"

enum { WORLD_VISITORS = 8, WORLD_SECRETS = 4 };

/* One of each role, none of whom has to do with another. */
struct visitor {
    char letter;      /* 'o' */
    const char *word; /* "owner" */
};
extern const struct visitor world_visitors[WORLD_VISITORS];

/* Words about each person that only whoever may do `action` reads. */
struct world_secret {
    const char *words;
    enum action action;
};
extern const struct world_secret world_secrets[WORLD_SECRETS];

struct subject {
    struct str word; /* "stranger", "lead", "report-of-lead" */
    struct person person;
};

struct world {
    struct visit visit;
    struct subject subjects[2 * WORLD_VISITORS];
    size_t subject_count;
    size_t read_count[WORLD_SECRETS]; /* how often each kind was read */
    int spares_made;
};

void world_open(struct store *store, struct world *world);

/* Nobody of that word fails the test. */
const struct subject *world_subject(const struct world *world, struct str word);

/* Ids of a user, and of a duty of theirs, made anew each time to do things
 * to. */
struct str world_user(struct world *world);
struct str world_duty(struct world *world, const struct subject *subject);
