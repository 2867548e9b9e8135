/* app/actor.h - who asks, and what they may do.
 *
 * Every app_ function takes an actor and asks the permission table before it
 * gives or changes anything.  On a store the program opens itself, the
 * command line acts as the operator.
 */
#pragma once

#include "base/day.h"
#include "base/fault.h"
#include "domain/person/person.h"

enum role {
    ROLE_OPERATOR, /* runs the machine; sees no sealed class of data */
    ROLE_OWNER,
    ROLE_LEAD,
    ROLE_HR,
    ROLE_COUNCIL,
    ROLE_MEMBER,
    ROLE_CONTRIBUTOR,
    ROLE_SPONSOR,
    ROLE_COUNT
};

extern const char *const role_names[ROLE_COUNT];

/* False when nobody can have such a role: users are never the operator. */
bool role_parse(struct str name, enum role *role);

typedef struct {
    int64_t number;
} user_id;

struct actor {
    enum role role;
    user_id user;      /* who signed in; 0: the operator */
    person_id person;  /* nobody for the operator */
    struct str name;   /* as the audit and the pages write it */
    struct moment now; /* when they ask */
};

/* How the actor stands to the person something is about. */
enum relation {
    RELATION_NONE,
    RELATION_SELF,
    RELATION_MANAGER,
    RELATION_COUNT
};

enum action {
    ACTION_SEE_LADDER,
    ACTION_CHANGE_LADDER,
    ACTION_PROPOSE_LADDER, /* and decide about the words of a proposal */
    ACTION_COMMENT,        /* on proposals */
    ACTION_SEE_PAY,        /* the pay ranges of levels; nobody's pay is kept */
    ACTION_SEE_JOBS,       /* HR's catalogue of job profiles */
    ACTION_IMPORT_JOBS,
    ACTION_SEE_PERSON, /* name, title, department, level */
    ACTION_IMPORT_PEOPLE,
    ACTION_SEE_DUTIES,
    ACTION_CHANGE_DUTIES,
    ACTION_SEE_EVIDENCE,
    ACTION_COLLECT,
    ACTION_SEE_TOTALS, /* sums of evidence that name nobody */
    ACTION_SEE_RATINGS,
    ACTION_RATE,
    ACTION_SEE_AUDIT,
    ACTION_SEE_OFFICE, /* its name */
    ACTION_CHANGE_OFFICE,
    ACTION_MANAGE_USERS, /* add, remove, change role and password */
    ACTION_COUNT
};

/* In roles_as_self: nobody may, whatever their role. */
#define NEVER_OF_ONESELF (1U << 31)

struct permission {
    const char *name;          /* "see ratings": completes "may not ..." */
    unsigned roles;            /* bits of enum role: whoever it is about */
    unsigned roles_as_self;    /* about themselves; NEVER_OF_ONESELF */
    unsigned roles_as_manager; /* about those they manage */
};

const struct permission *permission_of(enum action action);

bool permission_is_of_others(const struct permission *permission);

bool actor_may(const struct actor *actor, enum action action,
               enum relation relation);

/* As actor_may, with the words for who is refused.
 * Fails  FAULT_DENIED */
bool actor_check(const struct actor *actor, enum action action,
                 enum relation relation, struct fault *fault);

/* True for the user of that number, and nobody else of their name; 0 is no
 * user. */
bool actor_is(const struct actor *actor, int64_t user_number);

/* False for those who enter people and see nobody's ratings: they may not give
 * themselves that sight by making themselves somebody's manager. */
bool actor_may_manage_anybody(const struct actor *actor);
extern const char entered_by_their_manager[]; /* why not; a text for _() */

enum relation actor_relation(const struct actor *actor,
                             const struct person *person);
