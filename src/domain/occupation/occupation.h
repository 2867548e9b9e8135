/* domain/occupation/occupation.h - what a published standard says of work:
 * its occupations, the titles people hold in them, the tasks they do.
 * Pure; intake/onet_folder.h reads one.
 */
#pragma once

#include "domain/occupation/work_activity.h"

/* Places in another list. */
struct place_list {
    const uint32_t *at; /* shape: [count] */
    size_t count;
};

struct occupation_task {
    struct str id;
    struct str text;
    bool is_core;               /* not merely done by some */
    struct place_list detailed; /* of work_activities.detailed, ascending */
};

struct occupation_task_list {
    const struct occupation_task *at; /* shape: [count], as in the source */
    size_t count;
};

struct occupation {
    struct str code;                  /* "15-1252.00" */
    struct str title;                 /* the code where nobody gave one */
    struct str description;           /* may be empty */
    struct str_list alternate_titles; /* what the work is called elsewhere */
    struct str_list reported_titles;  /* what those who do it are called */
    int job_zone; /* 1 little preparation .. 5 extensive; 0: not said */
    struct occupation_task_list tasks;
    struct place_list related; /* occupations, the closest first */
};

struct occupation_list {
    const struct occupation *at; /* shape: [count], by code */
    size_t count;
};

struct occupation_standard {
    struct str name;    /* "O*NET" */
    struct str version; /* "29.1"; empty where the source does not say */
    struct occupation_list occupations;
    struct work_activities activities;
};

/* The occupation of that code, or NULL. */
const struct occupation *occupation_find(struct occupation_list occupations,
                                         struct str code);
