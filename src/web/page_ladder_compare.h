/* web/page_ladder_compare.h - what one level asks beyond another: what is
 * missing to get promoted. */
#pragma once

#include "web/ladder_view.h"

struct compare_page {
    struct frame frame;
    struct ladder_top top;
    size_t from_number, to_number;
    struct str from_key, to_key;
    struct choice_list from, to;
    struct ladder_people_view people;
    struct str from_grade, to_grade;
    struct str from_pay, to_pay; /* the lower end of each; empty: not given,
                                    or not to be seen */
    struct str person, person_link;
    struct readers_view seen; /* by whom: where there is a person */
    bool is_own;              /* it is whoever reads */
    size_t criteria;          /* of the second level */
    size_t met, counted;      /* of these, by that person */
    struct difference_view difference;
    bool is_same_level;
};

void compare_html(struct text *out, const struct compare_page *view);
