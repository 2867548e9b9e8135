/* app/people_arrive.h - rows of a table of people meet those in the store.
 * For import_people.c only.
 */
#pragma once

#include "app/import.h"
#include "base/text.h"
#include "domain/ladder/revision.h"
#include "intake/people_table.h"

struct arrival {
    const struct person_draft *draft;
    struct person person;             /* as stored; id 0 until it is added */
    struct arrival *manager;          /* in the same file, or NULL */
    struct str ladder_key, level_key; /* their keys for what was written */
    struct text changes;              /* "title, manager": what differs */
    size_t change_count;
    bool is_new;
    bool is_refused;
    bool is_manager_checked;
};

struct arrivals {
    struct arrival *at; /* shape: [count], as in the file */
    size_t count;
    struct arrival **by_email;     /* shape: [count], sorted */
    struct list ladders;           /* of struct ladder *, read once each */
    struct ladder_head_list heads; /* all there are */
    struct person entered_by;      /* who may not become a manager by it; nobody
                                      when they may */
};

/* Finds who of them is known already. */
bool arrivals_make(struct arena *mem, struct db *db,
                   struct person_draft_list drafts, struct arrivals *arrivals,
                   struct fault *fault);

/* Refuses rows whose handle or email is somebody else's, whose ladder has
 * neither a key nor one title like that and never can, whose level the ladder
 * does not have, whose manager nobody knows, or would be whoever enters them.
 * Cost   a few look-ups a row, however long the chains of managers are */
bool arrivals_check(struct table_import *import, struct db *db,
                    struct arrivals *arrivals, struct fault *fault);

/* Adds or changes the person and adds handles that are new. */
bool arrival_keep_person(struct arena *mem, struct db *db, struct moment now,
                         struct arrival *arrival, struct fault *fault);

/* Sets the position when a cell says something else, from today on; one that
 * began today is put right.  Everybody's person must be kept by then. */
bool arrival_keep_position(struct arena *mem, struct db *db, struct moment now,
                           struct arrival *arrival, struct fault *fault);
