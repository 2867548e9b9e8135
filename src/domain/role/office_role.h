/* domain/role/office_role.h - an open source role: community architect,
 * compliance engineer; what it is called, what it takes, which standard
 * occupations it is and is not.
 * Pure.  The pack that ships is ladders/roles.yaml.
 */
#pragma once

#include "domain/ladder/refit.h"
#include "domain/role/occupation_scheme.h"

enum { OFFICE_ROLES_MOST = 200, ROLE_WEIGHT_MOST = 10 };

/* What a role is called, and why so. */
struct role_title {
    struct str title; /* may be empty */
    struct str why;   /* may be empty */
};

struct role_skill {
    struct str id; /* of the tree of skills */
    int weight;    /* 1..ROLE_WEIGHT_MOST */
};

struct role_skill_list {
    const struct role_skill *at; /* shape: [count], the heaviest first, else as
                                    in the pack */
    size_t count;
};

/* A standard occupation that is the role, or that it may be taken for. */
struct role_occupation {
    enum occupation_scheme scheme;
    struct str code;   /* "11-9141.00" */
    struct str title;  /* as the standard has it */
    struct str called; /* of one that is ruled out: "property manager" */
    struct str why;
};

struct role_occupation_list {
    const struct role_occupation *at; /* shape: [count], as in the pack */
    size_t count;
};

struct office_role {
    struct str id;    /* "community-architect" */
    struct str under; /* the id of the role it is a finer one of, or empty */
    struct str title; /* "Community architect" */
    struct str_list aliases; /* "Community manager" */
    struct str summary;
    struct role_title internal; /* HR's word, "Technical program manager" */
    struct role_title external; /* the world's word */
    struct role_skill_list skills;
    struct role_occupation_list fits;      /* the best first */
    struct role_occupation_list ruled_out; /* that its name sounds like */
    struct str ladder_key;   /* of its ladder in the ready family */
    struct refit_role refit; /* refit.own is NULL until the ladder is read */
};

struct office_role_list {
    const struct office_role *at; /* shape: [count], as in the pack: finer ones
                                     behind the one they stand under */
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

/* The role that `role` is a finer one of; itself when it is none. */
const struct office_role *office_role_broad(struct office_role_list roles,
                                            const struct office_role *role);

/* True when `role`, which may be NULL, is `of` or a finer one of it. */
bool office_role_is(const struct office_role *role,
                    const struct office_role *of);
