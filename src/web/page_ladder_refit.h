/* web/page_ladder_refit.h - a ladder looked at for a role: what of it fits,
 * what is offered instead, who is stopped by it.  Refit and lens are one page.
 */
#pragma once

#include "app/refit_ladder.h"
#include "web/ladder_view.h"
#include "web/offer_view.h"
#include "web/strip.h"

/* A criterion that stops people, as links name it. */
struct blocker_link {
    struct str key, text;
};

struct blocker_link_list {
    const struct blocker_link *at; /* shape: [count] */
    size_t count;
};

/* Whom the ladder stops, before and after. */
struct stopped_line {
    struct str name, title, address;
    bool is_placed;
    struct level_strip level;
    struct str level_name;
    struct str aim; /* "Senior": the level they are held against */
    struct blocker_link_list before, after;
};

struct refit_line {
    struct offer_line line;
    size_t blocks; /* how many people it stops */
};

/* Something the role may do or not. */
struct demand_box {
    const char *name, *label;
    bool is_checked;
};

struct refit_page {
    struct frame frame;
    struct ladder_top top;
    bool is_lens;
    bool has_role; /* somebody chose one */
    bool may_propose;
    bool is_other_language; /* the rules know English words alone */
    struct choice_list roles;
    struct str role, role_id, role_summary;
    struct str likely, likely_id; /* the role most people have; or empty */
    struct str docx, html;        /* addresses of the documents */
    struct str all, changing; /* of this page with what is kept, and without */
    struct {
        const struct demand_box *at; /* shape: [count] */
        size_t count;
    } does;
    size_t criteria, keep, adapt, replace, extend;
    size_t freed; /* people who are stopped now and would not be then */
    size_t still; /* who would be stopped still */
    size_t other_count;
    struct offer_bar bar;
    struct {
        const struct refit_line *at; /* shape: [count]: what stops people
                                        first, then what needs other words */
        size_t count;
    } lines;
    size_t kept_count; /* lines that are not shown because they are kept */
    bool shows_kept;
    struct {
        const struct stopped_line *at; /* shape: [count] */
        size_t count;
    } people;
};

void ladder_refit_html(struct text *out, const struct refit_page *view);
