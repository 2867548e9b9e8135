/* app/actor.h - who asks, and what they may do.
 *
 * Every app_ function takes an actor and asks actor_may before it loads
 * anything.  On a store the program opens itself, the command line acts as
 * the operator.
 */
#pragma once

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

struct actor {
    enum role role;
    person_id person; /* nobody for the operator */
    struct str name;  /* as the audit writes it */
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
    ACTION_SEE_PERSON, /* name, title, department, level */
    ACTION_IMPORT_PEOPLE,
    ACTION_SEE_DUTIES,
    ACTION_CHANGE_DUTIES,
    ACTION_SEE_EVIDENCE,
    ACTION_COLLECT,
    ACTION_SEE_RATINGS,
    ACTION_RATE,
    ACTION_COUNT
};

struct permission_rule {
    const char *name;        /* "see ratings" */
    unsigned roles;          /* bits 1 << enum role: may, whoever it is about */
    unsigned own_roles;      /* may about themselves */
    unsigned managing_roles; /* may about those they manage */
    const char *text;        /* who, for the page of limits */
};

const struct permission_rule *permission_rule(enum action action);

bool actor_may(const struct actor *actor, enum action action,
               enum relation relation);

/* As actor_may, with the words for the person refused.
 * Fails  FAULT_DENIED */
bool actor_check(const struct actor *actor, enum action action,
                 enum relation relation, struct fault *fault);

enum relation actor_relation(const struct actor *actor,
                             const struct person *person);
