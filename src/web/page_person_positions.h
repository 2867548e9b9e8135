/* web/page_person_positions.h - where one person is, and has been. */
#pragma once

#include "web/person_top.h"
#include "web/strip.h"

struct span_words {
    int years, months; /* whole ones; both 0: less than a month */
};

struct position_event {
    struct str day_iso, since, until; /* days in words; or empty */
    bool is_present;
    bool has_span;
    struct span_words span;
    struct str title, department, manager, ladder, ladder_address, level_name;
    bool has_level;
    struct level_strip level;
    /* Against the position before; all false for the first one. */
    bool is_new_title, is_new_department, is_new_manager, is_new_level;
};

struct person_positions_page {
    struct person_top top;
    struct {
        const struct position_event *at; /* shape: [count], newest first */
        size_t count;
    } events;
    bool has_level_since; /* since when they have had the level */
    struct str level_name, level_since;
    struct span_words level_span;
    struct str edit_address; /* empty: the reader may not change them */
};

void person_positions_html(struct text *out,
                           const struct person_positions_page *view);
