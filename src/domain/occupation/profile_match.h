/* domain/occupation/profile_match.h - which of the company's own job profiles
 * some work is, and at which level.
 * Pure.  Source: docs/method.md, "Duties and job profiles".
 */
#pragma once

#include "domain/occupation/duty_map.h"
#include "domain/occupation/skill_match.h"

struct profile_matcher;

/* Holds sentences of all profiles ready; `profiles` must live as long. */
const struct profile_matcher *profile_matcher_make(
    struct arena *mem, struct job_profile_list profiles,
    const struct skill_matcher *skills, size_t skill_count);

/* What is known of the work when profiles are asked. */
struct profile_question {
    const struct map_question *asked;
    const struct skill_match *duties; /* shape: [asked->duties.count] */
    const struct map_role *roles;     /* the likeliest first */
    size_t role_count;
};

/* Gives at most `most` profiles with any likeness, the best first. */
size_t profile_match(struct arena *mem, const struct profile_matcher *matcher,
                     const struct profile_question *question, size_t most,
                     struct map_profile *found);
