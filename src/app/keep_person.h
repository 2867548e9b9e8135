/* app/keep_person.h - one person, added or changed by hand. */
#pragma once

#include "app/actor.h"

struct db;

enum person_field {
    PERSON_NAME,
    PERSON_EMAIL,
    PERSON_TITLE,
    PERSON_DEPARTMENT,
    PERSON_MANAGER, /* email, handle or id; empty: nobody */
    PERSON_LADDER,  /* key; empty: on none */
    PERSON_LEVEL,   /* key, title or grade */
    PERSON_START,   /* at the company */
    PERSON_SINCE,   /* of the position */
    PERSON_FIELD_COUNT
};

/* "title": what messages and the audit call it; a text for _(). */
extern const char *const person_field_names[PERSON_FIELD_COUNT];

/* What somebody typed; what is not given stays as it is. */
struct person_entry {
    struct str typed[PERSON_FIELD_COUNT];
    bool is_given[PERSON_FIELD_COUNT];
};

struct person_change {
    struct str person;  /* email, handle or id */
    int64_t revision;   /* that was looked at; 0: whichever it is */
    bool is_correction; /* the present position was written wrong; else
                              another one begins */
    struct person_entry entry;
};

struct person_outcome {
    struct person person;                 /* as kept now */
    struct str wrong[PERSON_FIELD_COUNT]; /* what is wrong; or empty */
    size_t wrong_count;                   /* above 0: nothing was kept */
    bool is_changed;                      /* false: all was so already */
    struct str changes; /* "title, level": which fields were */
};

/* Fails  FAULT_DENIED, the store's */
bool app_person_add(struct arena *mem, struct db *db, const struct actor *actor,
                    const struct person_entry *entry,
                    struct person_outcome *outcome, struct fault *fault);

/* A new title, department, manager, ladder or level is another position, from
 * PERSON_SINCE or today on, and the one before is kept; but not in a
 * correction, nor on the day the present one began.
 * Fails  FAULT_MISSING no such person; FAULT_CLASH when somebody else changed
 *        the person since; FAULT_DENIED */
bool app_person_change(struct arena *mem, struct db *db,
                       const struct actor *actor,
                       const struct person_change *change,
                       struct person_outcome *outcome, struct fault *fault);
