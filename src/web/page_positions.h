/* web/page_positions.h - which places there are in the office and who holds
 * them, and which one person has held.
 */
#pragma once

#include "web/page_people.h"

/* Who holds a place. */
struct seat_holder {
    struct str name, address;
};

/* People of one title, ladder and level in one department. */
struct seat {
    struct str title;
    struct str ladder, ladder_address;
    struct str level_name;
    bool has_level;
    struct level_strip level;
    struct {
        const struct seat_holder *at; /* shape: [count], by name */
        size_t count;
    } holders;
};

struct seat_group {
    struct str department;
    size_t people;
    struct {
        const struct seat *at; /* shape: [count], by title, level */
        size_t count;
    } seats;
};

struct seat_group_list {
    const struct seat_group *at; /* shape: [count], by department */
    size_t count;
};

struct positions_page {
    struct frame frame;
    struct people_tabs tabs;
    size_t people, title_count;
    struct seat_group_list groups;
    bool may_import;
};

void positions_html(struct text *out, const struct positions_page *view);
