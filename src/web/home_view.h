/* web/home_view.h - what the home of each role shows.
 *
 * One page for all of them, made of the parts the reader may see: their own
 * next rung, the people whose ratings are theirs to see, what waits for them,
 * who is where, and where the office works outside.
 */
#pragma once

#include "app/find_person.h"
#include "app/look_over.h"
#include "app/see_ledger.h"
#include "web/frame.h"
#include "web/strip.h"

/* The reader's own next rung. */
struct home_own {
    struct str address;
    struct str level, level_address; /* the next one */
    size_t met, counted, partly, missing_count, unrated;
    struct criteria_strip strip;
    struct {
        const struct home_missing {
            struct str text;
            struct str standing; /* "Sometimes" */
            struct str address;
        } * at; /* shape: [count], the first few */
        size_t count;
    } missing;
    size_t more_count; /* missing ones that are not shown */
};

/* Somebody's next rung, in a row of a table. */
struct home_line {
    struct str address, name, title;
    bool has_level;
    struct level_strip level;
    bool has_aim;
    struct criteria_strip strip;
    size_t met, counted;
    const char *why_not; /* translated, when there is no aim */
    bool is_top;         /* there is no rung above theirs */
    int64_t new_count;
    struct str rated; /* the day in words, or empty */
    struct str new_address;
};

struct home_line_list {
    const struct home_line *at; /* shape: [count], by name */
    size_t count;
};

/* Something that waits for the reader. */
enum home_wait {
    WAIT_TO_RATE,   /* nothing of them is rated */
    WAIT_TO_LOOK,   /* evidence came in since they were rated */
    WAIT_NO_HANDLE, /* their work outside cannot be found */
};

struct home_task {
    enum home_wait wait;
    struct str name; /* or names */
    struct str address;
    int64_t count;
    struct str since;
};

struct home_task_list {
    const struct home_task *at; /* shape: [count] */
    size_t count;
};

/* Who is where on one ladder. */
struct home_chip {
    struct str address, name, title;
};

struct home_chip_list {
    const struct home_chip *at; /* shape: [count], by name */
    size_t count;
};

struct home_step {
    struct str grade, name, address;
    bool is_level; /* else: those whose level the ladder does not have */
    struct home_chip_list people;
};

struct home_stairs {
    struct str title, address;
    size_t person_count;
    struct {
        const struct home_step *at; /* shape: [count], highest first */
        size_t count;
    } steps;
};

struct home_stairs_list {
    const struct home_stairs *at; /* shape: [count] */
    size_t count;
};

struct home_project {
    struct str name, address;
    int64_t pieces, people;
    double share_pct; /* of the project with most */
    struct str newest;
    bool is_link; /* the reader may see the pieces */
};

struct home_project_list {
    const struct home_project *at; /* shape: [count] */
    size_t count;
};

/* The way into an empty office. */
struct home_start {
    bool is_shown;
    bool has_name, has_ladder, has_people, has_ratings, has_evidence;
};

enum { HOME_PIECES_SHOWN = 5 };

/* The reader's own work outside. */
struct home_piece {
    struct str title, day_words, project;
    const char *kind;
};

struct home_work {
    struct str address, newest;
    size_t count;
    bool has_handle;
    struct {
        const struct home_piece *at; /* shape: [count], the newest few */
        size_t count;
    } pieces;
};

struct home_page {
    struct frame frame;
    struct str heading;
    enum role role;
    bool sees_all; /* everybody's ratings */
    bool has_own;
    struct home_own own;
    bool has_work;
    struct home_work work;
    struct home_line_list lines;
    struct criteria_strip key; /* of the strips in lines */
    size_t ready_count;        /* meet every criterion of their next level */
    size_t unrated_count;      /* of those with a level above */
    size_t top_count;          /* have no rung above */
    struct home_task_list tasks;
    struct home_task_list more_tasks; /* folded away */
    bool has_stairs;
    bool may_change_people; /* set before the lines are made */
    bool is_where_shown;    /* not while the first steps say the same */
    struct home_stairs_list stairs;
    struct home_chip_list others; /* on no ladder */
    size_t person_count, placed_count;
    bool is_outside_shown;
    struct home_project_list projects;
    struct home_start start;
};

void home_html(struct text *out, const struct home_page *view);

/* These turn what app_ gave into the view; no input or output. */
void home_own_make(struct arena *mem, const struct gap_view *gap,
                   struct home_own *own);
void home_work_make(struct arena *mem, const struct person_view *person,
                    const struct ledger_view *ledger, struct day today,
                    struct home_work *work);
void home_lines_make(struct arena *mem, struct look_line_list lines,
                     struct day today, struct home_page *page);
void home_stairs_make(struct arena *mem, struct staircase_list stairs,
                      struct person_list others, struct home_page *page);
void home_projects_make(struct arena *mem, struct project_total_list totals,
                        struct day today, struct home_page *page);
