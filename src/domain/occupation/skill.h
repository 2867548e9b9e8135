/* domain/occupation/skill.h - what people can do, in words other departments
 * know: a tree of two levels.
 * Pure.  The pack that ships is ladders/skills.yaml.
 */
#pragma once

#include "base/arena.h"
#include "base/str.h"

enum {
    SKILL_CATEGORIES_MOST = 30,
    SKILLS_MOST = 40, /* of one category */
    SKILL_TEXTS_MOST = 40
};

/* A department's field, "Finance and budgeting". */
struct skill_category {
    struct str id;      /* "finance" */
    struct str title;   /* "Finance and budgeting" */
    struct str summary; /* may be empty */
};

struct skill {
    struct str id;    /* "activity-budget" */
    struct str title; /* "Budgets for events and travel" */
    struct str summary;
    size_t category_index;    /* in the tree's categories */
    struct str_list hr_words; /* what a personnel department calls it */
    struct str_list duties;   /* by whose likeness a duty is recognised */
};

struct skill_tree {
    const struct skill_category *categories; /* shape: [category_count] */
    size_t category_count;
    const struct skill *skills; /* shape: [skill_count], by category */
    size_t skill_count;
};

/* The skill of that id or title, without regard to case, or NULL. */
const struct skill *skill_find(const struct skill_tree *tree, struct str name);

/* The category a skill of `tree` stands under. */
const struct skill_category *skill_category_of(const struct skill_tree *tree,
                                               const struct skill *skill);
