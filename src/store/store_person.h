/* store/store_person.h - people with their present position, and handles. */
#pragma once

#include "base/day.h"
#include "domain/identity/handle.h"
#include "domain/person/person.h"
#include "store/db.h"

/* Lists everybody with their present position, by name, then email. */
bool store_person_list(struct arena *mem, struct db *db,
                       struct person_list *people, struct fault *fault);

/* The same of those whose present position is on a ladder. */
struct ladder_people {
    struct str ladder_key;
    person_id about; /* only them and those they manage; nobody: all */
    int64_t most;
};

bool store_person_list_on(struct arena *mem, struct db *db,
                          const struct ladder_people *asked,
                          struct person_list *people, struct fault *fault);

/* Finds by id, by email in lower case, or by handle; *count is 0 or 1. */
bool store_person_by_id(struct arena *mem, struct db *db, person_id id,
                        struct person *person, size_t *count,
                        struct fault *fault);
bool store_person_by_email(struct arena *mem, struct db *db, struct str email,
                           struct person *person, size_t *count,
                           struct fault *fault);
bool store_person_by_handle(struct arena *mem, struct db *db,
                            const struct handle *handle, struct person *person,
                            size_t *count, struct fault *fault);

/* Finds by a handle of any kind whose value `login` is, in lower case.
 * Gives  *count, how many people have one, and of them in *person the first
 *        by name, then email */
bool store_person_by_login(struct arena *mem, struct db *db, struct str login,
                           struct person *person, size_t *count,
                           struct fault *fault);

/* Adds name, email and start of a new person and sets its id and revision;
 * the position is set apart.
 * Fails  FAULT_CLASH when the email is taken */
bool store_person_add(struct db *db, struct person *person, struct moment now,
                      struct fault *fault);

/* Changes name, email and start.
 * Fails  FAULT_CLASH when somebody else changed the person since, or the
 *        email is taken */
bool store_person_change(struct db *db, const struct person *person,
                         struct fault *fault);

/* Every handle there is, or those of one person, by kind and value. */
bool store_handle_list(struct arena *mem, struct db *db, person_id person,
                       struct handle_list *handles, struct fault *fault);

/* Fails  FAULT_CLASH when somebody has that handle already */
bool store_handle_add(struct db *db, const struct handle *handle,
                      struct moment now, struct fault *fault);
