/* web/page_roles.h - the catalogue of open source roles, one of them, and two
 * beside each other.
 */
#pragma once

#include "domain/role/office_role.h"
#include "web/choice.h"
#include "web/frame.h"

/* A role as other pages link to it. */
struct role_link {
    struct str id, title;
};

struct role_link_list {
    const struct role_link *at; /* shape: [count], as in the pack */
    size_t count;
};

/* One of the first roles, with its finer ones. */
struct role_line {
    struct role_link role;
    struct str summary;
    struct str internal; /* what HR calls it */
    struct role_link_list finer;
};

struct role_line_list {
    const struct role_line *at; /* shape: [count], as in the pack */
    size_t count;
};

/* "no property manager (O*NET 11-9141.00): ..." */
struct role_occupation_line {
    struct str called; /* empty: it fits */
    struct str title, code, why;
};

struct role_occupation_lines {
    const struct role_occupation_line *at; /* shape: [count] */
    size_t count;
};

/* A role that a title may name. */
struct role_found {
    struct role_link role;
    struct str internal;
    int score_pct;
    struct str why;
};

struct roles_page {
    struct frame frame;
    struct role_line_list lines;
    size_t finer_count;
    struct choice_list first, second; /* to compare */
    struct str title;                 /* that was asked for, or empty */
    struct {
        const struct role_found *at; /* shape: [count], the best first */
        size_t count;
    } found;
    struct role_found best;             /* the first of them */
    struct role_occupation_lines traps; /* what the best is not */
    struct role_occupation_line rather; /* the other trade it is */
    bool has_rather, needs_review, shows_traps, may_see_jobs;
    const char *source; /* of the codes */
};

void roles_html(struct text *out, const struct roles_page *view);

/* A skill of a role, as a bar. */
struct role_skill_line {
    struct str title, summary;
    int weight, share_pct; /* of the most a skill may weigh */
};

struct role_category {
    struct str title;
    struct {
        const struct role_skill_line *at; /* shape: [count], the heaviest
                                             first */
        size_t count;
    } skills;
};

struct role_page {
    struct frame frame;
    struct crumb_list crumbs;
    struct office_role role;
    struct {
        const struct role_category *at; /* shape: [count], the heaviest first */
        size_t count;
    } categories;
    struct role_occupation_lines fits, traps;
    const char *source; /* of their codes */
    struct role_link_list finer;
    struct str_list aliases;
    struct str ladder_title;
    struct str ladder_address; /* of the ladder, or of where to take it */
    bool has_ladder;           /* it is taken */
    struct choice_list others; /* to compare with */
};

void role_html(struct text *out, const struct role_page *view);

struct role_pair_line {
    struct str title;
    int a, b; /* weights; 0: none */
    int a_pct, b_pct;
};

/* Shared skills, those of the one, those of the other. */
struct role_pair_group {
    struct str title;
    struct {
        const struct role_pair_line *at; /* shape: [count] */
        size_t count;
    } lines;
};

struct role_compare_page {
    struct frame frame;
    struct crumb_list crumbs;
    bool has_both;
    struct role_link a, b;
    struct str answer, reason;
    struct {
        const struct role_pair_group *at; /* shape: [count], none empty */
        size_t count;
    } groups;
    struct choice_list first, second;
};

void role_compare_html(struct text *out, const struct role_compare_page *view);

/* Parts of these pages. */

struct choice_list role_choices_make(struct arena *mem,
                                     struct office_role_list roles,
                                     const struct office_role *chosen);
struct role_occupation_lines role_occupation_lines_make(
    struct arena *mem, struct role_occupation_list occupations);
struct role_link_list role_finer_make(struct arena *mem,
                                      struct office_role_list roles,
                                      const struct office_role *role);

void role_traps_html(struct text *out,
                     const struct role_occupation_lines *view);
