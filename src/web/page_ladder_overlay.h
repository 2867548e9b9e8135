/* web/page_ladder_overlay.h - what an adopted ladder made different, what
 * changed in the original since, and what collides; or, of a ladder that was
 * adopted from none, taking it over for another team. */
#pragma once

#include "web/ladder_view.h"

/* What both sides changed, each its own way. */
struct conflict_view {
    size_t number; /* from 1: names the fields */
    struct str key, place, why;
    struct str old, theirs, ours;
    bool has_old, has_theirs, has_ours;
    bool takes_theirs, takes_ours;
};

struct conflict_view_list {
    const struct conflict_view *at; /* shape: [count] */
    size_t count;
};

struct overlay_page {
    struct frame frame;
    struct ladder_top top;
    bool is_adopted, is_behind, may_change;
    struct str base_key, base_title;
    int64_t base, present; /* revisions of the original */
    int64_t follows;       /* the revision of ours that is looked at */
    struct difference_view own, news;
    struct conflict_view_list conflicts;
    size_t taken, kept;
    struct str reason; /* as typed */
    struct str wrong;  /* why it was not kept; empty: nothing is wrong */
    struct str new_key, new_title; /* as typed, to adopt it */
};

void overlay_html(struct text *out, const struct overlay_page *view);
