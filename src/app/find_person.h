/* app/find_person.h - from what somebody typed to the person they mean. */
#pragma once

#include "app/actor.h"
#include "domain/identity/handle.h"

struct db;

struct person_wish {
    struct str name;    /* email, handle, login or id, as typed */
    enum action action; /* what is to be done about them */
};

/* Finds the person meant, when the actor may do that action about them; of
 * nobody the id is 0.
 * Fails  FAULT_DENIED; FAULT_INPUT when several people have that login
 * Cost   a few look-ups: what a table of many rows asks for each */
bool app_person_find(struct arena *mem, struct db *db,
                     const struct actor *actor, const struct person_wish *wish,
                     struct person *person, struct fault *fault);

/* As app_person_find, for somebody who waits for the answer.
 * Fails  FAULT_MISSING, with the email of whoever's name comes close;
 *        FAULT_DENIED, for who may not see everybody also of nobody: whether
 *        an email is somebody's is not for them to try out
 * Cost   all people when nobody is found */
bool app_person_get(struct arena *mem, struct db *db, const struct actor *actor,
                    const struct person_wish *wish, struct person *person,
                    struct fault *fault);

/* As app_person_get, and the whole name is enough where only one person the
 * actor may see has it.  For looking: what is changed is never named so.
 * Fails  also FAULT_INPUT, with ids and emails, when several have the name */
bool app_person_named_get(struct arena *mem, struct db *db,
                          const struct actor *actor,
                          const struct person_wish *wish, struct person *person,
                          struct fault *fault);

/* Everybody the actor may see, by name. */
bool app_people_list(struct arena *mem, struct db *db,
                     const struct actor *actor, struct person_list *people,
                     struct fault *fault);

/* What stands on a person's own page. */
struct person_view {
    struct person person;
    struct person manager; /* id 0: none known */
    struct handle_list handles;
};

bool app_person_view(struct arena *mem, struct db *db,
                     const struct actor *actor, struct str wanted,
                     struct person_view *view, struct fault *fault);
