/* domain/occupation/duty_map.h - what a title and duties in plain words are:
 * skills, the company's own job profiles, standard occupations and activities,
 * each with what it rests on.
 * Pure.  Source: docs/method.md, "Duties mapped".
 */
#pragma once

#include "domain/occupation/duty_match.h"
#include "domain/occupation/map_reason.h"
#include "domain/occupation/skill.h"
#include "domain/occupation/title_match.h"
#include "domain/role/job_profile.h"
#include "domain/role/title_lookup.h"

enum {
    MAP_DUTIES_MOST = 200, /* of one question */
    MAP_ANSWERS = 10,      /* of each kind */
    MAP_SKILLS = 3         /* of a duty */
};

/* What a duty was once found to be, by somebody who knows. */
struct duty_ruling {
    struct str duty;  /* in their words then */
    struct str skill; /* id; empty: it is no skill of the tree */
    struct str by, why;
    struct day day;
};

struct duty_ruling_list {
    const struct duty_ruling *at; /* shape: [count], the newest first */
    size_t count;
};

/* What duties are held against.  Lists may be empty and matchers NULL: what
 * was never imported gives no answers. */
struct map_ground {
    const struct skill_tree *skills;
    struct office_role_list roles;
    struct job_profile_list profiles; /* without withdrawn ones */
    struct duty_ruling_list rulings;
    const struct occupation_standard *onet; /* NULL: not imported */
    const struct title_matcher *titles;     /* over onet */
    const struct duty_matcher *duties;      /* over onet */
};

struct mapper;

/* Makes ready what is common to all questions; what `ground` points to must
 * live as long.
 * Cost   the words of the skills' duties and of the profiles */
const struct mapper *mapper_make(struct arena *mem,
                                 const struct map_ground *ground);

struct map_question {
    struct str title; /* may be empty, or there is a duty */
    struct str_list duties;
};

/* A skill that a duty shows. */
struct map_skill {
    const struct skill *skill;
    double score;    /* how often such an answer is right, 0..1 */
    struct str like; /* the example of the skill it is likest to */
    const struct duty_ruling *ruling; /* somebody said so; or NULL */
};

struct map_duty {
    struct str text;
    struct map_skill skills[MAP_SKILLS]; /* the best first */
    size_t skill_count;                  /* 0: nothing of the tree is like it */
    bool needs_review;
    struct duty_match activities; /* steps are empty without a standard */
};

struct map_role {
    const struct office_role *role;
    double score; /* 0..1; those of all roles add up to 1 at most */
    struct map_reason_list reasons;
};

struct map_profile {
    const struct job_profile *profile;
    double score; /* 0..1 */
    struct map_reason_list reasons;
};

struct map_occupation {
    enum occupation_scheme scheme;
    struct str code, title;
    double score; /* 0..1 */
    struct map_reason_list reasons;
};

struct map_category {
    const struct skill_category *category;
    double share; /* of the work, 0..1; they add up to 1, or there are none */
};

struct duty_map {
    struct map_role *roles;             /* shape: [role_count] */
    struct map_profile *profiles;       /* shape: [profile_count] */
    struct map_occupation *occupations; /* shape: [occupation_count] */
    struct map_duty *duties;            /* shape: [duty_count], as asked */
    struct map_category *categories;    /* shape: [category_count] */
    size_t role_count, profile_count, occupation_count, duty_count,
        category_count;
    double confidence; /* how often a first answer like this is right, 0..1 */
    bool needs_review; /* below nine of ten */
    const struct role_occupation *rather; /* ruled out: what the title sounds
                                             like, or NULL */
};

/* Best first everywhere; at least five of a kind where there are five.  Duties
 * outweigh the title.
 * Cost   words of the question x texts that share them */
struct duty_map duty_map_make(struct arena *mem, const struct mapper *mapper,
                              const struct map_question *question);
