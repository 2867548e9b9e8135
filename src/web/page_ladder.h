/* web/page_ladder.h - a ladder as a matrix, and one of its levels in full. */
#pragma once

#include "web/ladder_view.h"

struct ladder_page {
    struct frame frame;
    struct ladder_top top;
    struct str summary, source;
    size_t levels, competencies, criteria;
    int64_t present; /* the revision in force, when another is shown; else 0 */
    struct str adopts; /* key of the ladder it was adopted from; or empty */
    int64_t adopts_revision;
    int64_t adopts_present; /* where that one is now, when further; else 0 */
    struct matrix_view matrix;

    /* One level in full: what a phone shows in place of the matrix. */
    struct choice_list level_links;
    struct str level_words, level_key;
    bool is_level_asked; /* else for phones alone */
    struct criterion_cards cards;

    struct ladder_people_view people; /* whose ratings one may see */
    struct str person, person_link;
    struct readers_view seen; /* by whom: where there is a person */
    bool is_own;              /* it is whoever reads */
    size_t here_number;       /* of the level that is marked */
    size_t met, counted;      /* of its criteria, by that person */
    bool may_change, may_propose;
};

void ladder_html(struct text *out, const struct ladder_page *view);
