/* domain/role/job_profile.h - HR's job: what the company itself calls work, at
 * which level, for which pay.
 * Pure; intake/job_table.h reads a catalogue of them.
 */
#pragma once

#include "base/list.h"
#include "domain/ladder/ladder.h"

enum { JOB_PROFILES_MOST = 5000, JOB_PAYS_MOST = 40, JOB_SURVEYS_MOST = 20 };

/* What a profile pays somewhere. */
struct job_pay {
    struct str region;    /* "EMEA", "Germany"; empty: everywhere else */
    struct pay_range pay; /* for a year */
};

/* What a survey of the market calls the job. */
struct job_survey {
    struct str name; /* "Radford"; empty: not said */
    struct str code;
};

typedef struct {
    int64_t number; /* 0: not kept yet */
} job_profile_id;

struct job_profile {
    job_profile_id id;
    struct str code;   /* "PGM-4"; one profile's alone, whatever its case */
    struct str family; /* "Program management"; may be empty */
    struct str title;  /* "Senior program manager" */
    struct str level;  /* "4", "Senior"; may be empty */
    struct str grade;  /* of the pay system; may be empty */
    struct str description;     /* may be empty; lines stay lines */
    const struct job_pay *pays; /* shape: [pay_count], as in the catalogue */
    size_t pay_count;
    const struct job_survey *surveys; /* shape: [survey_count] */
    size_t survey_count;
    bool is_withdrawn; /* no longer in HR's catalogue; kept for what names it */
    int64_t revision;
};

struct job_profile_list {
    const struct job_profile *at; /* shape: [count], by family, level, grade,
                                     title, code */
    size_t count;
};

/* The profile of that code, without regard to case, or NULL. */
const struct job_profile *job_profile_find(struct job_profile_list profiles,
                                           struct str code);

/* Both say the same of the job; id, revision and is_withdrawn do not count. */
bool job_profile_same(const struct job_profile *a, const struct job_profile *b);

/* By family, level, grade, title, code; figures in texts count as figures:
 * "PM-2" comes before "PM-10".  For qsort. */
int job_profile_order(const void *a, const void *b);
