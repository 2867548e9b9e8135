/* domain/role/office_role.h - an open source role: community architect,
 * compliance engineer.
 * Pure.  The pack that ships is ladders/roles.yaml.
 */
#pragma once

#include "domain/ladder/refit.h"

enum { OFFICE_ROLES_MOST = 200 };

struct office_role {
    struct str id;           /* "community-architect" */
    struct str title;        /* "Community architect" */
    struct str_list aliases; /* "Community manager" */
    struct str summary;
    struct str ladder_key;   /* of its ladder in the ready family */
    struct refit_role refit; /* refit.own is NULL until the ladder is read */
};

struct office_role_list {
    const struct office_role *at; /* shape: [count], as in the pack */
    size_t count;
};

/* The role of that id, title or alias, without regard to case, or NULL. */
const struct office_role *office_role_find(struct office_role_list roles,
                                           struct str name);

/* The role that a job title speaks of: "Senior community manager, EMEA" is a
 * community architect.  The longest title or alias of whole words decides;
 * NULL when none stands in it. */
const struct office_role *office_role_of_title(struct office_role_list roles,
                                               struct str job_title);
