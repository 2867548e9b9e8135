/* web/people_view.h - people in rows, from what the app tells of them.
 *
 * Always by name: Rung ranks nobody.
 */
#pragma once

#include "app/hold_against.h"
#include "web/html.h"
#include "web/strip.h"

struct people_row {
    struct str address, name, title, department;
    struct str manager, manager_address;
    bool has_level;
    struct level_strip level;
    struct str level_name; /* or what was written, of an unknown ladder */
    bool has_aim;
    struct criteria_strip strip;
    size_t met, counted;
    bool is_ready;       /* meets every criterion of the next level */
    bool is_top;         /* no level above */
    const char *why_not; /* translated; or NULL */
};

struct people_row_list {
    const struct people_row *at; /* shape: [count], by name */
    size_t count;
};

struct people_group {
    struct str title; /* of a department; empty: the only group */
    struct people_row_list rows;
    bool has_aims;       /* somebody has a next level to see */
    bool has_department; /* it is not said by the title */
};

struct people_group_list {
    const struct people_group *at; /* shape: [count] */
    size_t count;
};

/* How many there are of what, over all lines. */
struct people_sums {
    size_t people, placed, ready, unrated, top;
};

/* Who somebody is by their id; it points into the lines. */
struct people_index;
struct people_index *people_index_make(struct arena *mem,
                                       const struct gap_line_list *lines);

/* NULL: nobody the reader may see. */
const struct gap_line *people_index_find(const struct people_index *index,
                                         person_id person);

bool gap_line_is_top(const struct gap_line *line);
bool gap_line_is_ready(const struct gap_line *line);
bool gap_line_is_unrated(const struct gap_line *line);

struct people_row people_row_make(struct arena *mem,
                                  const struct people_index *index,
                                  const struct gap_line *line);
struct people_sums people_sums_make(const struct gap_line_list *lines);

/* One group of all, or one for each department, those without any last. */
struct people_group_list people_group_one(struct arena *mem,
                                          const struct people_index *index,
                                          const struct gap_line_list *lines);
struct people_group_list people_group_departments(
    struct arena *mem, const struct people_index *index,
    const struct gap_line_list *lines);

/* A table of people as rung people import reads it, with the sums of the next
 * level behind. */
void people_csv(struct arena *mem, const struct people_index *index,
                const struct gap_line_list *lines, struct text *out);

void people_group_html(struct text *out, const struct people_group *group);
