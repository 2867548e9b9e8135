/* web/page_jobs.h - the company's own job profiles. */
#pragma once

#include "domain/role/job_profile.h"
#include "web/frame.h"

struct job_line {
    struct str code, title, level, grade, description;
    struct str_list pays; /* "Germany: 66 000 EUR to 82 000 EUR" */
};

struct job_family {
    struct str title; /* may be empty */
    struct {
        const struct job_line *at; /* shape: [count] */
        size_t count;
    } jobs;
};

struct jobs_page {
    struct frame frame;
    struct crumb_list crumbs;
    struct {
        const struct job_family *at; /* shape: [count], by title */
        size_t count;
    } families;
    size_t job_count;
    bool may_import;
};

void jobs_html(struct text *out, const struct jobs_page *view);
