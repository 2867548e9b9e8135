/* domain/occupation/occupation_map.h - which standard occupations some work
 * is, by its role and by what a standard says.
 * Pure.  Used by domain/occupation/duty_map.c alone.
 */
#pragma once

#include "domain/occupation/duty_map.h"

/* What is known of the work when occupations are asked. */
struct occupation_question {
    const struct map_ground *ground;
    const struct map_question *asked;
    const struct map_duty *duties; /* shape: [asked->duties.count] */
    const struct map_role *roles;  /* the likeliest first */
    size_t role_count;
    double role_trust; /* 0..1: how far the roles are to be believed */
    const struct role_occupation *rather; /* or NULL */
};

/* Gives at most `most`, the best first: those that fit the likeliest roles,
 * with the reason the pack gives, and those the standard finds.  What the
 * first role is known to be mistaken for is left out. */
size_t occupation_map(struct arena *mem,
                      const struct occupation_question *question, size_t most,
                      struct map_occupation *found);
