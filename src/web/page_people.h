/* web/page_people.h - everybody, by name, by team or by department. */
#pragma once

#include "web/frame.h"
#include "web/people_filter.h"
#include "web/people_team.h"

enum people_tab {
    PEOPLE_TAB_LIST,
    PEOPLE_TAB_TEAMS,
    PEOPLE_TAB_DEPARTMENTS,
    PEOPLE_TAB_POSITIONS
};

struct people_tabs {
    enum people_tab tab;
};

void people_tabs_html(struct text *out, const struct people_tabs *view);

struct people_page {
    struct frame frame;
    struct people_tabs tabs;
    struct people_sums sums;
    struct people_filter filter;
    bool is_filtered;
    struct people_choices choices;
    size_t shown;
    struct people_group_list groups;
    struct team_list teams;
    struct people_group alone; /* in no team */
    struct str csv;            /* the address of the same as a table */
    bool has_strips;
    struct criteria_strip key;
    bool may_import;
};

void people_html(struct text *out, const struct people_page *page);
