/* app/tell_readers.h - who can see something of one person: told from the
 * permission table, their manager, and those who sign in.
 */
#pragma once

#include "app/actor.h"

struct db;

struct reader {
    struct str name; /* empty: the actor may not see who it is */
    enum role role;
    person_id person; /* or nobody */
};

struct reader_list {
    const struct reader *at; /* shape: [count], by role, then name */
    size_t count;
};

struct readers {
    bool may_self;             /* the person themselves */
    struct person manager;     /* id 0: none is known, or they may not */
    struct reader_list others; /* who sign in and may by their role */
    unsigned roles;            /* bits of those whose role alone lets them */
};

struct reader_question {
    const struct person *person;
    enum action action;
};

/* For whoever may do that about the person.
 * Fails  FAULT_DENIED */
bool app_readers(struct arena *mem, struct db *db, const struct actor *actor,
                 const struct reader_question *question,
                 struct readers *readers, struct fault *fault);
