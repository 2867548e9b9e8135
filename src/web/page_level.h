/* web/page_level.h - one level in full, and what it asks beyond the one
 * below. */
#pragma once

#include "web/ladder_view.h"

struct level_link {
    struct str key, words; /* "Level 3, Senior" */
    bool is_first;
};

struct level_link_list {
    const struct level_link *at; /* shape: [count] */
    size_t count;
};

struct level_page {
    struct frame frame;
    struct ladder_top top;
    size_t number, of;
    struct str key, name, external_title, grade, summary;
    struct str pay; /* empty: not given, or not to be seen */
    bool sees_people;
    int64_t people;
    size_t criteria;
    struct criterion_cards cards;
    bool has_below; /* then the difference to the first below is set */
    struct difference_view difference;
    struct level_link_list below, above; /* what it comes from, what is next */
    struct str person, person_link;
    struct readers_view seen; /* by whom: where there is a person */
    bool is_own;              /* it is whoever reads */
    size_t met, counted;      /* by that person */
};

void level_html(struct text *out, const struct level_page *view);
