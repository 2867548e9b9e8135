/* app/refit_ladder.h - a ladder looked at for a role: what of it fits, what is
 * offered instead, who is stopped by it. */
#pragma once

#include "app/actor.h"
#include "domain/assessment/blocker.h"
#include "domain/ladder/revision.h"
#include "domain/role/office_role.h"

struct db;

enum offer_kind { OFFER_REFIT, OFFER_LENS };

struct refit_wish {
    struct ladder_name ladder; /* revision 0: the present one */
    struct str role;           /* id, title or alias */
    enum offer_kind kind;
    bool has_does; /* `does` counts, not what the role does by the pack */
    unsigned does; /* bits of enum demand */
};

/* Somebody of the role, and what stops them on the way to a level. */
struct stopped_person {
    struct person person;
    bool is_placed;     /* stands on this ladder; else held against its first
                           level */
    size_t level_index; /* where they stand */
    size_t aim_index;   /* the level they are held against */
    struct blocker_list before; /* of the ladder */
    struct blocker_list after;  /* of the ladder with every offer taken */
};

struct stopped_list {
    const struct stopped_person *at; /* shape: [count], the most stopped first,
                                        then by name */
    size_t count;
};

struct refit_view {
    enum offer_kind kind;
    struct stored_ladder stored;
    const struct office_role *role;
    const struct ladder *own; /* of the role */
    unsigned does;
    struct offer offer;
    struct ladder offered;      /* every offer taken */
    struct stopped_list people; /* of the role, that the actor may see */
    size_t
        other_count; /* on this ladder, whose title is of no or another role */
};

/* Looks at a ladder that is in no store: nobody stands on it, and
 * wish->ladder is not looked at.
 * Fails  FAULT_MISSING: no such role */
bool app_refit_read(struct arena *mem, const struct ladder *ladder,
                    const struct refit_wish *wish, struct refit_view *view,
                    struct fault *fault);

/* Looks at a ladder of the store, and at who is stopped by it.
 * Fails  FAULT_MISSING: no such ladder or role; FAULT_DENIED */
bool app_refit(struct arena *mem, struct db *db, const struct actor *actor,
               const struct refit_wish *wish, struct refit_view *view,
               struct fault *fault);

/* The role that most of those have who stand on the ladder of that key, or on
 * none, and whose work is not code; NULL when there is nobody: what a page may
 * offer first. */
const struct office_role *app_role_likely(struct arena *mem,
                                          struct person_list people,
                                          struct str ladder_key,
                                          struct office_role_list roles);
