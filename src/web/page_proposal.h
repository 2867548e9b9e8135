/* web/page_proposal.h - a proposal: what it changes, for whom, and what people
 * say; and the pages that change one criterion, adopt it or take it back. */
#pragma once

#include "app/keep_proposal.h"
#include "web/choice.h"
#include "web/frame.h"
#include "web/proposal_view.h"

/* Somebody it concerns. */
struct affected_line {
    struct str name, title, address;
    int64_t id;
    struct str level;  /* where they stand */
    bool is_elsewhere; /* on no level of the ladder it was made from */
    bool loses_level, is_of_role;
    size_t changed, lost, before, after;
    struct choice_list levels; /* where they would go; the page that adopts */
};

struct affected_view {
    struct {
        const struct affected_line *at; /* shape: [count] */
        size_t count;
    } lines;
    bool has_role;   /* what blocks them is known */
    bool has_levels; /* it is the page that adopts */
    size_t unseen;
};

void affected_html(struct text *out, const struct affected_view *view);

struct show_link {
    struct str name, address;
    size_t count;
    bool is_here;
};

struct show_link_list {
    const struct show_link *at; /* shape: [count] */
    size_t count;
};

struct proposal_page {
    struct frame frame;
    struct crumb_list crumbs;
    struct proposal_form form;
    struct str title, reason, author, day;
    struct str ladder_key; /* of the ladder it would be */
    struct str base, base_title;
    int64_t base_revision;
    int64_t base_present; /* where it is now, when that is further; else 0 */
    bool is_new_ladder;
    struct str state; /* in words, when it is closed */
    struct str closed_by, closed_day, closing;
    bool is_adopted;
    size_t open_threads;
    bool has_offers;
    struct offer_bar bar;
    struct proposal_rows rows;
    struct show_link_list shows;
    struct affected_view affected;
    bool may_change, may_adopt, may_withdraw;
};

void proposal_html(struct text *out, const struct proposal_page *view);

/* Other words for one criterion. */
struct proposal_edit_page {
    struct frame frame;
    struct crumb_list crumbs;
    struct proposal_form form;
    struct str key, place;
    struct str old, offered;                 /* or empty */
    struct str text, examples, alternatives; /* as typed, one a line */
    struct str wrong;
};

void proposal_edit_html(struct text *out,
                        const struct proposal_edit_page *view);

/* Before it is adopted or withdrawn. */
struct proposal_close_page {
    struct frame frame;
    struct crumb_list crumbs;
    struct proposal_form form;
    struct str title, ladder_key, reason;
    bool is_new_ladder;
    size_t open_threads, undecided;
    struct affected_view affected;
    struct str wrong;
};

void proposal_adopt_html(struct text *out,
                         const struct proposal_close_page *view);
void proposal_withdraw_html(struct text *out,
                            const struct proposal_close_page *view);

/* The proposal of the path, and the ladder it was made from. */
struct proposal_found {
    struct proposal proposal;
    struct ladder base; /* without levels: none */
};

bool proposal_found_read(struct request *request, struct proposal_found *found,
                         struct fault *fault);

/* Proposals, and this one. */
struct crumb_list proposal_crumbs(struct arena *mem,
                                  const struct proposal_head *head);

/* Who is concerned; with `has_levels`, each with the levels to choose from and
 * what `request` has chosen. */
bool affected_fill(struct request *request, const struct proposal *proposal,
                   bool has_levels, struct affected_view *view,
                   struct fault *fault);

/* The number of the path, and the revision that a form carries. */
struct proposal_name proposal_asked(const struct request *request);

/* Where a form leads back to: the same list, at that criterion. */
struct str proposal_back(const struct request *request, struct str key);
