/* web/page_level.h - one level in full, and what it asks beyond the one
 * below. */
#pragma once

#include "web/ladder_view.h"

struct level_page {
    struct frame frame;
    struct ladder_top top;
    size_t number, of;
    struct str name, external_title, grade, summary;
    struct str pay_from, pay_to; /* empty: not given, or not to be seen */
    bool sees_people;
    int64_t people;
    size_t criteria;
    struct criterion_cards cards;
    bool has_below; /* then the difference to the level below is set */
    struct difference_view difference;
    struct str below_key, below_words, above_key, above_words;
    struct str person, person_link;
    struct readers_view seen; /* by whom: where there is a person */
    bool is_own;              /* it is whoever reads */
    size_t met, counted;      /* by that person */
};

void level_html(struct text *out, const struct level_page *view);
